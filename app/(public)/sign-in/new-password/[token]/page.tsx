import { ActionForm } from '@/components/forms/action-form';
import { PasswordField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { todayInLondon } from '@/lib/core/clock';
import { emptyForm } from '@/lib/core/form/form-state';
import { linkState } from '@/lib/identity/queries/link-state';
import { PASSWORD_HINT } from '@/lib/identity/rules/password-words';
import { submitPasswordByLink } from './actions';

type Props = { params: Promise<{ token: string }> };

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const state = await linkState('PASSWORD', token, todayInLondon());
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {state === 'OPEN' ? <Choose token={token} /> : <Closed why={WORDS[state ?? 'NONE']} />}
        </div>
      </div>
    </Shell>
  );
}

function Choose({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitPasswordByLink}
      initial={emptyForm()}
      title="Choose a new password"
      heading={
        <>
          <h1 className="nhsuk-heading-l">Choose a new password</h1>
          <p>You are then signed out on every device.</p>
        </>
      }
      submit="Set password"
      isKept={false}
    >
      <input type="hidden" name="token" value={token} />
      <PasswordField name="password" label="New password" hint={PASSWORD_HINT} autoComplete="new-password" />
      <PasswordField name="passwordAgain" label="New password again" autoComplete="new-password" />
    </ActionForm>
  );
}

function Closed({ why }: { why: string }) {
  return (
    <>
      <PageTitle title="This link does not work" />
      <h1 className="nhsuk-heading-l">This link does not work</h1>
      <p>{why}</p>
      <p>
        <a href="/sign-in/forgotten">Ask for a new link</a>, or <a href="/sign-in">sign in</a>.
      </p>
    </>
  );
}

const WORDS = {
  NONE: 'Check that you copied the whole link from the email.',
  USED: 'It was used. It works only once. If you did not use it, tell your NHS team at once.',
  LATE: 'It was not used in time.',
  ENDED: 'Your account has changed since we sent it.',
} as const;
