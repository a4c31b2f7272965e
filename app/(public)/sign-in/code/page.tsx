import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { recoverAddress } from '@/lib/web/auth/after-sign-in';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { submitCode } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function CodePage({ searchParams }: Props) {
  const { next } = await searchParams;
  const back = typeof next === 'string' ? next : '';
  if (!(await currentHalfSignIn())?.sealedSecret) redirect('/sign-in');
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitCode}
            initial={emptyForm()}
            title="Enter the code from your app"
            heading={<h1 className="nhsuk-heading-l">Enter the code from your app</h1>}
            submit="Continue"
            isKept={false}
          >
            <input type="hidden" name="next" value={back} />
            <TextField
              name="code"
              label="6-digit code"
              hint="Open the authenticator app on your phone. Each code works once."
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              width={10}
            />
          </ActionForm>
          <p>
            <a href={recoverAddress(back)}>I have lost or changed my phone</a>
          </p>
        </div>
      </div>
    </Shell>
  );
}
