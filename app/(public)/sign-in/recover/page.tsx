import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { submitRecovery } from './actions';

export default async function RecoverPage() {
  if (!(await currentHalfSignIn())?.sealedSecret) redirect('/sign-in');
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitRecovery}
            initial={emptyForm()}
            title="Use a recovery code"
            back={{ href: '/sign-in/code', text: 'Back' }}
            heading={
              <>
                <h1 className="nhsuk-heading-l">Use a recovery code</h1>
                <p>
                  It is one of the codes that you kept when you set up your app. It works once. Next you set
                  up the app again, and get new codes.
                </p>
                <p>Have you no code left? Your administrator can help.</p>
              </>
            }
            submit="Continue"
            isKept={false}
          >
            <TextField name="code" label="Recovery code" autoComplete="off" spellCheck={false} width={20} />
          </ActionForm>
        </div>
      </div>
    </Shell>
  );
}
