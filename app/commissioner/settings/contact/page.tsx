import { ActionForm } from '@/components/forms/action-form';
import { HiddenField, TextareaField, TextField } from '@/components/forms/fields';
import { type ContactChange, contactToChange } from '@/lib/identity/queries/contact-details';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitContactDetails } from './actions';
import { contactValues } from './schema';

const title = 'How people reach you';

export default async function ContactDetailsPage() {
  const actor = await requireActor('commissioner');
  const stored = await contactToChange(actor);
  if (!stored) pageNotFound();
  const { contact, changes } = stored;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitContactDetails}
          initial={await startEdit(actor, contactValues(contact))}
          title={title}
          back={{ href: '/commissioner/settings', text: 'Back to settings' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">{title}</h1>
              <p>
                Letters, the Contact page of budget holders and the public list of local teams give this from
                now on. A letter that was sent keeps what it said. Leave out what you do not have.
              </p>
            </>
          }
          submit="Save"
        >
          <HiddenField name="seen" />
          <TextField name="phone" label="Phone" labelSize="s" width={20} type="tel" />
          <TextField
            name="hours"
            label="When to call"
            labelSize="s"
            hint="For example: Monday to Friday, 9am to 5pm"
          />
          <TextField name="email" label="Email" labelSize="s" type="email" spellCheck={false} />
          <TextField name="address" label="Address for letters, in one line" labelSize="s" />
          <TextareaField name="reason" label="Why are you changing it?" labelSize="s" rows={2} limit={500} />
        </ActionForm>
        {changes.length > 0 && <Changes changes={changes} />}
      </div>
    </div>
  );
}

function Changes({ changes }: { changes: readonly ContactChange[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What was set</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {changes.map(({ id, set, by, reason }) => (
          <li key={id} className="app-break">
            {`${set} `}
            <span className="app-visually-quiet">{`(${by}: ${reason})`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
