import { SummaryList } from '@/components/nhs/summary-list';
import { RecordForm } from '@/components/person/record-form';
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
    <RecordForm
      action={submitRemoval}
      initial={await startForm(actor)}
      title="Remove an emergency contact"
      back={{ href: record, text: 'Back to the person' }}
      heading="Remove this emergency contact?"
      about={
        <SummaryList
          className="app-break"
          rows={[
            { term: 'Name', value: contact.name },
            { term: 'Who they are', value: contact.relationship },
            { term: 'Phone', value: contact.phone },
          ]}
        />
      }
      submit="Remove this contact"
      isWarning
      keep={{ href: record, text: 'Keep them' }}
    >
      <input type="hidden" name="contactId" value={contactId} />
    </RecordForm>
  );
}
