import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { LayoutList } from '@/components/payment/layout-list';
import { OriginatorFields } from '@/components/payment/originator-fields';
import { OriginatorList } from '@/components/payment/originator-list';
import { todayInLondon } from '@/lib/core/clock';
import { paymentWays } from '@/lib/payment/queries/payment-ways';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitOriginator } from './actions';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done = {
  recorded: 'The bank details are recorded. Files made before stay as they are.',
} as const;

/** How payment runs leave: by the finance system, or as a file for Bacs or a bureau. */
export default async function PaymentWaysPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const ways = await paymentWays(actor, todayInLondon());
  if (!ways) pageNotFound();
  const { originators, layouts, mayWrite } = ways;
  return (
    <>
      <PageTitle title="Ways to pay" />
      <DoneBanner sentences={done} done={(await searchParams).done} />
      <h1 className="nhsuk-heading-l">Ways to pay</h1>
      <p className="app-lead">
        A payment run leaves as a file for your finance system, for Bacs or for a bureau. Each file is made
        once.
      </p>
      <h2 className="nhsuk-heading-m">Finance system</h2>
      <LayoutList layouts={layouts} />
      {mayWrite && (
        <p>
          <Link href="/commissioner/payment-ways/new">Set up columns for a finance system</Link>
        </p>
      )}
      <h2 className="nhsuk-heading-m">Bacs and bureau</h2>
      <OriginatorList originators={originators} />
      {mayWrite && (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <ActionForm
              action={submitOriginator}
              initial={await startForm(actor)}
              heading={<h3 className="nhsuk-heading-s">Record the details of your bank</h3>}
              submit="Record the bank details"
            >
              <OriginatorFields />
            </ActionForm>
          </div>
        </div>
      )}
    </>
  );
}
