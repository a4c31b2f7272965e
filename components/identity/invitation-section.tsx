import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Details } from '@/components/nhs/details';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { InvitationStatus, InvitationView } from '@/lib/identity/queries/user-view';

type Sent = { action: FormAction; initial: FormState };
type Props = { invitation: InvitationView; userId: string; again: Sent; withdraw: Sent };

const texts: Record<InvitationStatus, (day: PlainDate) => string> = {
  waits: (day) => `They have an invitation that works until ${formatDay(day)}, and have not used it yet.`,
  late: (day) => `Their invitation ended on ${formatDay(day)}: it was not used in time.`,
  spent: () => 'Their invitation ended: a wrong code was typed too many times.',
  withdrawn: () => 'Their invitation was withdrawn.',
  used: () => 'They used their invitation. Their password was taken away later, so they need a new one.',
};

/** The invitation of a user without a password: what it is, a new one in its place, or its end. */
export function InvitationSection({ invitation: { status, lastDay }, userId, again, withdraw }: Props) {
  return (
    <section id="invitation">
      <h2 className="nhsuk-heading-m">Invitation</h2>
      <p>{texts[status](lastDay)}</p>
      <ActionForm {...again} submit="Make a new link and code" isKept={false}>
        <input type="hidden" name="userId" value={userId} />
      </ActionForm>
      {status === 'waits' && (
        <Details summary="Withdraw this invitation">
          <p>The link stops working. The roles stay: if they are not to join, end those as well.</p>
          <ActionForm {...withdraw} submit="Withdraw the invitation" isWarning isKept={false}>
            <input type="hidden" name="userId" value={userId} />
            <TextField name="reason" label="Reason" hint="Kept with the change" />
          </ActionForm>
        </Details>
      )}
    </section>
  );
}
