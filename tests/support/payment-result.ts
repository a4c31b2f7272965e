import type { PlainDate } from '@/lib/core/plain-date';
import { markRunSent } from '@/lib/payment/commands/mark-run';
import { readResults } from '@/lib/payment/commands/read-results';
import { sendResults } from '@/lib/payment/commands/send-results';
import { onDay } from './day';
import { aCommissioner } from './identity';
import { today } from './money';
import { aProposedRun, aScheduledBudget, type RunOfficers, release, runOfficers } from './payment-run';
import { aPaymentLayout } from './payment-way';
import { must } from './result';
import { sql } from './superuser';

/** A run of one payment, of which no result is known. */
export type SentRun = {
  code: string;
  officers: RunOfficers;
  runId: string;
  lineId: string;
  reference: string;
};

/** A run of one payment that was released and marked as sent on the day of the tests. */
export async function aSentRun(): Promise<SentRun> {
  const code = await aCommissioner();
  const officers = await runOfficers(code);
  await aScheduledBudget(code);
  const runId = await onDay(today, async () => {
    const made = await aProposedRun(officers);
    await release(officers, made);
    must(await markRunSent(officers.releaser, { runId: made }));
    return made;
  });
  const [line] = await sql<{ id: string; reference: string }>(
    'SELECT id, reference FROM payment_run_line WHERE run_id = $1',
    [runId],
  );
  if (!line) throw new Error('The run has no payment');
  return { code, officers, runId, lineId: line.id, reference: line.reference };
}

/** A file by which the payment of a run came back, sent and read on a day. @returns its id */
export async function aReadResultFile(
  { code, officers, reference }: SentRun,
  on: PlainDate,
): Promise<string> {
  const layoutId = await aPaymentLayout(code, today);
  const lines = [
    'Invoice number,Status,Amount,Paid on,Reason',
    `${reference},Returned,400.00,,Account closed`,
  ];
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  return onDay(on, async () => {
    const id = must(await sendResults(officers.creator, { layoutId, fileName: 'PAID.csv', bytes }));
    await readResults({ commissionerCode: code, subjectId: id }, on);
    return id;
  });
}
