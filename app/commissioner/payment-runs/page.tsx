import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/fields';
import { Pagination } from '@/components/nhs/pagination';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { runDone } from '@/components/payment/run-done';
import { RunTable } from '@/components/payment/run-table';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { runsList } from '@/lib/payment/queries/runs-list';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRun } from './actions';

type Props = { searchParams: Promise<{ before?: string | string[]; done?: string | string[] }> };

/** The payment runs of a commissioner, and the form that puts the next one together. */
export default async function PaymentRunsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { before, done } = await searchParams;
  const list = await runsList(actor, [before].flat()[0], todayInLondon());
  if (!list) pageNotFound();
  const { runs, payDay, next } = list;
  const href = '/commissioner/payment-runs';
  return (
    <>
      <PageTitle title="Payment runs" />
      <DoneBanner sentences={runDone} done={done} />
      <h1 className="nhsuk-heading-l">Payment runs</h1>
      <p className="app-lead">
        A run pays everything that is due up to one day, as one file. One person puts it together, another
        approves it, and a third releases it.
      </p>
      <p>
        <Link href="/commissioner/payment-results">Payment results of the finance system</Link>
      </p>
      {runs.length === 0 ? <p>There are no payment runs yet.</p> : <RunTable runs={runs} />}
      <Pagination
        {...(list.before ? { previous: { href, text: 'First page' } } : {})}
        {...(next ? { next: { href: `${href}?before=${next}` } } : {})}
      />
      {payDay && (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <h2 className="nhsuk-heading-m">Put a run together</h2>
            <ActionForm
              action={submitRun}
              initial={await startForm(actor, dateValues('payDay', payDay))}
              submit="Put the run together"
            >
              <DateField
                name="payDay"
                legend="Day on which the money is in the accounts"
                hint="It takes in what agreed dates ask for up to this day, and other payments that wait for approval"
              />
            </ActionForm>
          </div>
        </div>
      )}
    </>
  );
}
