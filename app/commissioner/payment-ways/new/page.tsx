import { ActionForm } from '@/components/forms/action-form';
import { LayoutFields, ResultFields } from '@/components/payment/layout-fields';
import { NEW_LAYOUT, valuesOfLayout } from '@/components/payment/layout-values';
import { todayInLondon } from '@/lib/core/clock';
import { paymentLayout, paymentWays } from '@/lib/payment/queries/payment-ways';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitLayout } from './actions';

type Props = { searchParams: Promise<{ from?: string | string[] }> };

/** Columns for a finance system: new ones, or the next version of saved ones. */
export default async function NewLayoutPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { from } = await searchParams;
  const today = todayInLondon();
  const ways = await paymentWays(actor, today);
  if (!ways?.mayWrite) pageNotFound();
  const before = typeof from === 'string' ? await paymentLayout(actor, from, today) : null;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitLayout}
          initial={await startForm(actor, before ? valuesOfLayout(before) : NEW_LAYOUT)}
          title="Columns for a finance system"
          back={{ href: '/commissioner/payment-ways', text: 'Ways to pay' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">Columns for a finance system</h1>
              <p>You see a preview with invented payments next. Ask your finance system for its columns.</p>
            </>
          }
          submit="Save and preview"
        >
          <LayoutFields />
          <ResultFields />
        </ActionForm>
      </div>
    </div>
  );
}
