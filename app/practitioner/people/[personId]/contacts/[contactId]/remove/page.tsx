import { ActionForm } from '@/components/forms/action-form';
import { SummaryList } from '@/components/nhs/summary-list';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { removableContact } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRemoval } from './actions';

type Props = { params: Promise<{ personId: string; contactId: string }> };

export default async function RemoveContactPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, contactId } = await params;
  const contact = await removableContact(actor, personId, contactId);
  if (!contact) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitRemoval}
          initial={await startForm(actor)}
          title="Remove an emergency contact"
          back={{ href: record, text: 'Back to the person' }}
          heading={
            <PersonFormHeading heading="Remove this emergency contact?">
              <SummaryList
                className="app-break"
                rows={[
                  { term: 'Name', value: contact.name },
                  { term: 'Who they are', value: contact.relationship },
                  { term: 'Phone', value: contact.phone },
                ]}
              />
            </PersonFormHeading>
          }
          submit="Remove this contact"
          isWarning
          aside={<a href={record}>Keep them</a>}
        >
          <input type="hidden" name="contactId" value={contactId} />
        </ActionForm>
      </div>
    </div>
  );
}
