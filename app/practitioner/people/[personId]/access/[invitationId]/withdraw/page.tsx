import { TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { withdrawableInvitation } from '@/lib/family/queries/invite-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFamilyWithdrawal } from './actions';

type Props = { params: Promise<{ personId: string; invitationId: string }> };

export default async function WithdrawInvitationPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { personId, invitationId } = await params;
  const invitation = await withdrawableInvitation(actor, personId, invitationId);
  if (!invitation) pageNotFound();
  const access = `/practitioner/people/${personId}/access`;
  return (
    <RecordForm
      action={submitFamilyWithdrawal}
      initial={await startForm(actor)}
      title="Withdraw an invitation"
      back={{ href: access, text: 'Back to online accounts' }}
      heading="Withdraw this invitation"
      about={
        <p className="app-break">
          The link and the code of <strong>{invitation.name}</strong> stop working at once. You can invite
          them again. Their authority to act stays as it is.
        </p>
      }
      submit="Withdraw the invitation"
      isWarning
      keep={{ href: access, text: 'Keep it' }}
    >
      <input type="hidden" name="invitationId" value={invitationId} />
      <TextareaField name="reason" label="Why do you withdraw it?" limit={500} rows={3} />
    </RecordForm>
  );
}
