import { ActionForm } from '@/components/forms/action-form';
import { TextareaField, TextField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { contactForm } from '@/lib/person/queries/edit-person';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitContact } from './actions';

type Props = { params: Promise<{ personId: string }> };

export default async function NewContactPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const form = await contactForm(actor, personId);
  if (!form) pageNotFound();
  const record = `/practitioner/people/${personId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitContact}
          initial={await startForm(actor)}
          title="Add an emergency contact"
          back={{ href: record, text: 'Back to the person' }}
          heading={<PersonFormHeading person={form.name} heading="Add an emergency contact" />}
          submit="Add this contact"
        >
          <input type="hidden" name="personId" value={personId} />
          <TextField name="name" label="Name" spellCheck={false} autoComplete="off" />
          <TextField
            name="relationship"
            label="Relationship to the person"
            hint="For example: sister, neighbour, night carer"
            autoComplete="off"
          />
          <TextField name="phone" label="Phone number" type="tel" autoComplete="off" width={20} />
          <TextareaField
            name="notes"
            label="Anything to know before you call (optional)"
            hint="For example: only after 5pm"
            limit={300}
            rows={3}
          />
        </ActionForm>
      </div>
    </div>
  );
}
