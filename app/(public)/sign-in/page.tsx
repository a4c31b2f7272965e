import { ActionForm } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { demonstrationAccounts } from '@/lib/home/queries/demonstration-accounts';
import { submitSignIn } from './actions';
import { DemonstrationAccounts } from './demonstration-accounts';

type Props = { searchParams: Promise<{ next?: string; expired?: string; ready?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, expired, ready } = await searchParams;
  const accounts = await demonstrationAccounts();
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitSignIn}
            initial={emptyForm({ next: typeof next === 'string' ? next : '' })}
            title="Sign in"
            heading={
              <>
                {expired && (
                  <InsetText>
                    <p>
                      We signed you out to keep your information safe. If you were filling in a form, we have
                      kept what you typed.
                    </p>
                  </InsetText>
                )}
                {ready && (
                  <InsetText>
                    <p>Your password is set. Sign in with your email address and the new password.</p>
                    {ready === 'link' && (
                      <p>
                        We have sent you an email with a link. Open it to show us that the address is yours.
                        Until then we send no news there.
                      </p>
                    )}
                  </InsetText>
                )}
                <h1 className="nhsuk-heading-l">Sign in</h1>
              </>
            }
            submit="Sign in"
            isKept={false}
          >
            <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
            <TextField
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              spellCheck={false}
            />
            <PasswordField name="password" label="Password" />
          </ActionForm>
          <p>
            <a href="/sign-in/forgotten">I forgot my password</a>
          </p>
          {accounts && <DemonstrationAccounts accounts={accounts} />}
        </div>
      </div>
    </Shell>
  );
}
