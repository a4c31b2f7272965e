import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { openFactor } from '@/lib/web/auth/sealed-factor';
import { factorPicture } from '@/lib/web/auth/time-code';
import { submitFirstCode } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function SetUpPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const half = await currentHalfSignIn();
  const secret = half?.newSecret && openFactor(half.newSecret);
  if (!secret) redirect('/sign-in');
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitFirstCode}
            initial={emptyForm()}
            title="Set up your authenticator app"
            heading={
              <>
                <h1 className="nhsuk-heading-l">Set up your authenticator app</h1>
                <p>
                  You need an authenticator app on your phone. Any one works, such as Microsoft Authenticator.
                  Scan this picture with it.
                </p>
                <Picture {...factorPicture(secret, half.email)} />
                <p>
                  Can you not scan it? Type this key into the app:{' '}
                  <code className="app-as-typed">{secret.match(/.{1,4}/g)?.join(' ')}</code>
                </p>
              </>
            }
            submit="Continue"
            isKept={false}
          >
            <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
            <TextField
              name="code"
              label="6-digit code"
              hint="The app shows it now."
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              width={10}
            />
          </ActionForm>
        </div>
      </div>
    </Shell>
  );
}

function Picture({ path, width }: { path: string; width: number }) {
  const all = width + 8;
  return (
    <svg viewBox={`-4 -4 ${all} ${all}`} width="240" height="240" role="img">
      <title>The picture for your app. If you cannot scan it, type the key below.</title>
      <rect x="-4" y="-4" width={all} height={all} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
