import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { OutsideHeading } from '@/components/person/outside-heading';
import { todayInLondon } from '@/lib/core/clock';
import { outsidePerson } from '@/lib/person/queries/outside-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitJoin } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function JoinPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const person = await outsidePerson(actor, personId, todayInLondon());
  if (!person) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitJoin}
          initial={await startForm(actor)}
          title="Take a person onto your caseload"
          back={{ href: '/practitioner/people', text: 'Back to find a person' }}
          heading={
            <OutsideHeading heading="Take this person onto your caseload" person={person}>
              <p>
                You can then open and change their record for as long as you work with them. Their timeline
                will show that you took them on, and why.
              </p>
            </OutsideHeading>
          }
          submit="Take onto my caseload"
          aside={<a href="/practitioner/people">Cancel</a>}
        >
          <input type="hidden" name="personId" value={personId} />
          <TextareaField
            name="reason"
            label="Why are you taking this person on?"
            hint="For example: I am their new care co-ordinator"
            limit={500}
          />
        </ActionForm>
      </div>
    </div>
  );
}
