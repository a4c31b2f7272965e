import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { OutsideHeading } from '@/components/person/outside-heading';
import { todayInLondon } from '@/lib/core/clock';
import { recordToOpen } from '@/lib/person/queries/outside-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitOpen } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function OpenRecordPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const found = await recordToOpen(actor, personId, todayInLondon());
  if (!found) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitOpen}
          initial={await startForm(actor)}
          title="Open a record outside your caseload"
          back={{ href: '/practitioner/people', text: 'Back to find a person' }}
          heading={
            <OutsideHeading heading="Open a record outside your caseload" person={found.person}>
              <p>
                Only do this when someone’s care depends on it. You will have access to the record for{' '}
                {found.hours === 1 ? '1 hour' : `${found.hours} hours`}. Their timeline will show your name
                and your reason.
              </p>
            </OutsideHeading>
          }
          submit="Open the record"
          isWarning
          aside={<a href="/practitioner/people">Cancel</a>}
        >
          <input type="hidden" name="personId" value={personId} />
          <TextareaField
            name="reason"
            label="Why do you need to open this record?"
            hint="10 characters or more. For example: covering for a colleague who is ill"
            limit={500}
          />
        </ActionForm>
      </div>
    </div>
  );
}
