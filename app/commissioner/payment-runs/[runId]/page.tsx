import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { ChangedAmounts, RunChanges } from '@/components/payment/run-changes';
import { runDone } from '@/components/payment/run-done';
import { RunFileFacts } from '@/components/payment/run-file';
import { RunNotes } from '@/components/payment/run-notes';
import { RunStages } from '@/components/payment/run-stages';
import { paymentsText, RunTag } from '@/components/payment/run-text';
import { StoppedLines } from '@/components/payment/stopped-lines';
import { todayInLondon } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { mayEver } from '@/lib/core/policy/policy';
import { runView } from '@/lib/payment/queries/run-view';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { NextStep } from './next-step';

type Props = {
  params: Promise<{ runId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** A payment run: who is paid, who is not and why, what differs from the last one, and its next step. */
export default async function PaymentRunPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { runId } = await params;
  const run = await runView(actor, runId, todayInLondon());
  if (!run) pageNotFound();
  const { done } = await searchParams;
  const title = `Payment run ${run.number}, ${formatDay(run.payDay)}`;
  return (
    <>
      <PageTitle title={title} />
      <BackLink href="/commissioner/payment-runs">Back to payment runs</BackLink>
      <DoneBanner sentences={runDone} done={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p className="app-lead">
        <strong>{`${paymentsText(run.lineCount)}, ${run.totalText}`}</strong> <RunTag state={run.state} />{' '}
        <a href={`/commissioner/payment-runs/${runId}/lines`}>See every line</a>
      </p>
      <RunNotes run={run} />
      <NextStep actor={actor} run={run} />
      <RunStages run={run} today={todayInLondon()} />
      {run.file && (
        <RunFileFacts runId={runId} file={run.file} mayOpen={mayEver(actor, 'payment-run:release')} />
      )}
      <StoppedLines runId={runId} stopped={run.stopped} />
      <RunChanges run={run} />
      <ChangedAmounts changed={run.changed} />
      {run.mayCancel && (
        <p>
          <a href={`/commissioner/payment-runs/${runId}/cancel`}>Cancel this run</a>
        </p>
      )}
    </>
  );
}
