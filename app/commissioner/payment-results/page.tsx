import Link from 'next/link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { AppliedResults } from '@/components/payment/applied-results';
import { ResultFileForm } from '@/components/payment/result-file-form';
import { todayInLondon } from '@/lib/core/clock';
import { resultFiles } from '@/lib/payment/queries/result-files';
import { SAME_FILE } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { resultFileProblem } from './file-problem';
import { WaitingResults } from './waiting-results';

type Search = Partial<Record<'done' | 'problem', string | string[]>>;
type Props = { searchParams: Promise<Search> };

const done = {
  sent: 'The file is being read. Nothing is changed until you apply it.',
  applied: 'The results are applied.',
} as const;

/** What the finance system says became of the payments: read, shown, and then applied. */
export default async function PaymentResultsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const files = await resultFiles(actor, todayInLondon());
  if (!files) pageNotFound();
  const search = await searchParams;
  const { waiting, applied, layouts, maySend } = files;
  return (
    <>
      <PageTitle title="Payment results" />
      <DoneBanner sentences={done} done={search.done} />
      <h1 className="nhsuk-heading-l">Payment results</h1>
      <p className="app-lead">
        Your finance system says which payments were paid and which came back. Each is found by its reference.
      </p>
      {waiting && <WaitingResults actor={actor} file={waiting} mayApply={maySend} />}
      {maySend && layouts.length === 0 && (
        <p>
          No columns are in use, so no results can be read.{' '}
          <Link href="/commissioner/payment-ways">Set up ways to pay</Link>
        </p>
      )}
      {maySend && layouts.length > 0 && (
        <ResultFileForm
          layouts={layouts}
          problem={resultFileProblem(search.problem)}
          isSame={search.problem === SAME_FILE}
        />
      )}
      <AppliedResults files={applied} />
    </>
  );
}
