import { ActionForm } from '@/components/forms/action-form';
import { PasswordField } from '@/components/forms/fields';
import { PASSWORD_HINT } from '@/lib/identity/rules/password-words';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitNewPassword } from './actions';

export default async function ChangePasswordPage() {
  const actor = await requireActor('any');
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitNewPassword}
          initial={await startForm(actor)}
          title="Change your password"
          back={{ href: '/account', text: 'Back to your account' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">Change your password</h1>
              <p>You stay signed in here. You are signed out on every other device.</p>
            </>
          }
          submit="Change password"
        >
          <PasswordField name="oldPassword" label="Your password now" autoComplete="current-password" />
          <PasswordField
            name="newPassword"
            label="New password"
            hint={PASSWORD_HINT}
            autoComplete="new-password"
          />
          <PasswordField name="newPasswordAgain" label="New password again" autoComplete="new-password" />
        </ActionForm>
      </div>
    </div>
  );
}
