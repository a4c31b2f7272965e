import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import { currentHalfSignIn } from '@/lib/web/auth/half-sign-in';
import { openFactor } from '@/lib/web/auth/sealed-factor';
import { submitKept } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function RecoveryCodesPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const half = await currentHalfSignIn();
  const codes = half?.sealedCodes && openFactor(half.sealedCodes);
  if (!codes) redirect('/sign-in');
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitKept}
            initial={emptyForm()}
            title="Keep your recovery codes"
            heading={
              <>
                <h1 className="nhsuk-heading-l">Keep your recovery codes</h1>
                <p>You need one if you lose your phone. Each works once. Print them, or write them down.</p>
                <ul className="nhsuk-list">
                  {codes.split(' ').map((code) => (
                    <li key={code}>
                      <code className="app-as-typed">{code}</code>
                    </li>
                  ))}
                </ul>
                <p>We do not show them again.</p>
              </>
            }
            submit="I have kept them"
            isKept={false}
          >
            <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
          </ActionForm>
        </div>
      </div>
    </Shell>
  );
}
