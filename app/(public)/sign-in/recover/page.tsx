import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { secondStepAddress } from '@/lib/web/auth/after-sign-in';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { submitRecovery } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function RecoverPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const back = typeof next === 'string' ? next : '';
  if (!(await currentHalfSignIn())?.sealedSecret) redirect('/sign-in');
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitRecovery}
            initial={emptyForm()}
            title="Set up your app again"
            back={{ href: secondStepAddress('ASK', back), text: 'Back' }}
            heading={
              <>
                <h1 className="nhsuk-heading-l">Set up your app again</h1>
                <p>
                  Type one of the recovery codes that you kept. Each works once. If you still have the app,
                  you can type its 6-digit code.
                </p>
                <p>Next you set up the app on your phone. Then you get new recovery codes.</p>
                <p>
                  Have you no code left? Ask the people who run this service where you work. Two of them can
                  take the lost app off. Then you sign in with your password and set up an app.
                </p>
              </>
            }
            submit="Continue"
            isKept={false}
          >
            <input type="hidden" name="next" value={back} />
            <TextField
              name="code"
              label="Recovery code, or code of your app"
              autoComplete="off"
              spellCheck={false}
              width={20}
            />
          </ActionForm>
        </div>
      </div>
    </Shell>
  );
}
