import { randomUUID } from 'node:crypto';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { proposeRun } from '@/lib/payment/commands/propose-run';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { aStaffMember } from './identity';
import { type ActiveBudget, anActiveBudget, today } from './money';
import { must } from './result';
import { sql } from './superuser';

/** Wednesday: a banking day three days after the day of the tests. */
export const payDay = addDays(today, 3);

/** Who puts a run together, approves it and releases it. */
export type RunOfficers = { creator: Actor; approver: Actor; releaser: Actor };

export async function runOfficers(code: string): Promise<RunOfficers> {
  const officer = (name: string) => aStaffMember('FINANCE_OFFICER', code, { name });
  return {
    creator: await officer('Cora Creator'),
    approver: await officer('Asif Approver'),
    releaser: await officer('Rhona Releaser'),
  };
}

/** £5,200.00 for 52 weeks from 1 June 2026, £100.00 of it each week, of which every 4 weeks are agreed. */
export async function aScheduledBudget(code: string): Promise<ActiveBudget> {
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 520_000 }]);
  await sql('UPDATE budget SET weekly_pence = 10000 WHERE id = $1', [budget.budgetId]);
  const allocationId = budget.allocationIds[0] ?? '';
  const { budgetId } = budget;
  must(await agreeSchedule(budget.finance, { budgetId, allocationId, cycle: 'FOUR_WEEKLY', seenId: null }));
  return budget;
}

/** Puts a run together. */
export async function aProposedRun({ creator }: RunOfficers, on = today, day = payDay): Promise<string> {
  return must(await proposeRun(creator, { runId: randomUUID(), payDay: day }, on)).runId;
}

/** What a user who signs it sees of a run. */
export async function shownOf(runId: string) {
  const [row] = await sql<{ lines: number; total: string }>(
    'SELECT line_count AS lines, total_pence AS total FROM payment_run WHERE id = $1',
    [runId],
  );
  return { runId, lineCount: row?.lines ?? 0, total: pence(Number(row?.total ?? 0)) };
}

/** Approves and releases it. */
export async function release(officers: RunOfficers, runId: string, on = today): Promise<void> {
  must(await approveRun(officers.approver, await shownOf(runId), on));
  must(await releaseRun(officers.releaser, await shownOf(runId), on));
}

/** The lines of a run as "amount state why", in their order. */
export async function linesOf(runId: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT amount_pence || ' ' || state || coalesce(' ' || held_stop, '') AS line FROM payment_run_line WHERE run_id = $1 ORDER BY number`,
    [runId],
  );
  return rows.map(({ line }) => line);
}
