import { RadiosField, TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import type { InviteForm } from '@/lib/family/queries/invite-form';

type Props = { form: InviteForm; doesEmailLeave: boolean };

/** How the invitation goes: what the person needs comes first. */
export function InviteFields({ form, doesEmailLeave }: Props) {
  const why = whyNoEmail(form, doesEmailLeave);
  const letter = {
    value: 'LETTER',
    label: 'A letter that you print',
    hint: 'It has the address of the page and the code',
  };
  return (
    <>
      <Needs form={form} />
      {why && <InsetText>{why}</InsetText>}
      <RadiosField
        name="way"
        legend="How does the invitation go?"
        items={why ? [letter] : [emailItem(), letter]}
      />
    </>
  );
}

function emailItem() {
  return {
    value: 'EMAIL',
    label: 'Email with a link',
    hint: 'You give them the code yourself. The email says nothing about health or the person',
    conditional: (
      <TextField
        name="email"
        label="Their own email address"
        hint="They sign in with it. Do not use an address that others read"
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
    ),
  };
}

function Needs({ form: { needs } }: { form: InviteForm }) {
  if (needs?.kind !== 'asked' || needs.lines.length === 0) return null;
  return (
    <InsetText>
      <p>What the person needs so that they can read and answer:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {needs.lines.map(({ label, letters }) => (
          <li key={label} className="app-break">
            {letters ? `${label}. ${letters}` : label}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function whyNoEmail({ notByEmail }: InviteForm, doesEmailLeave: boolean): string | null {
  if (notByEmail?.kind === 'sensitive')
    return 'This record is sensitive, so nothing goes by email. Send the letter the safe way.';
  if (notByEmail?.kind === 'other-way') return 'The person chose other ways than email.';
  return doesEmailLeave ? null : 'No email leaves this service, so the invitation goes by letter.';
}
