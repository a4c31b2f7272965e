import { BackLink } from '@/components/nhs/back-link';
import { Pagination } from '@/components/nhs/pagination';
import { PageTitle } from '@/components/page/page-title';
import { RunLineTable } from '@/components/payment/run-line-table';
import { runLines } from '@/lib/payment/queries/run-lines';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ runId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

/** Every line of a run, held and taken out ones too. */
export default async function RunLinesPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { runId } = await params;
  const { after } = await searchParams;
  const list = await runLines(actor, runId, [after].flat()[0]);
  if (!list) pageNotFound();
  const href = `/commissioner/payment-runs/${runId}/lines`;
  return (
    <>
      <PageTitle title={`Lines of payment run ${list.number}`} />
      <BackLink href={`/commissioner/payment-runs/${runId}`}>Back to the run</BackLink>
      <h1 className="nhsuk-heading-l">{`Lines of payment run ${list.number}`}</h1>
      {list.lines.length === 0 ? (
        <p>This run has no lines.</p>
      ) : (
        <RunLineTable runId={runId} lines={list.lines} />
      )}
      <Pagination
        {...(list.after > 0 ? { previous: { href, text: 'First page' } } : {})}
        {...(list.next ? { next: { href: `${href}?after=${list.next}` } } : {})}
      />
    </>
  );
}
