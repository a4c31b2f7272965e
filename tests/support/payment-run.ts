import { randomUUID } from 'node:crypto';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { addWorkingDays } from '@/lib/core/working-day';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { proposeRun } from '@/lib/payment/commands/propose-run';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { LINES_DIGEST } from '@/lib/payment/store/sign-lines';
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
  const [row] = await sql<{ lines: number; total: string; digest: string }>(
    `SELECT line_count AS lines, total_pence AS total, (SELECT ${LINES_DIGEST.sql} FROM payment_run_line l
       WHERE l.run_id = r.id AND l.state = 'IN_RUN') AS digest FROM payment_run r WHERE id = $1`,
    [runId],
  );
  const total = pence(Number(row?.total ?? 0));
  return { runId, lineCount: row?.lines ?? 0, total, linesDigest: row?.digest ?? '' };
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

/** A run that waits for approval, with a line of this part that is held and so pays nothing. */
export async function aRunWithAStoppedLine(
  actor: Actor,
  part: { budgetId: string; allocationId: string; personId: string },
  on: PlainDate,
): Promise<{ runId: string; runLineId: string }> {
  const [open] = await sql<{ id: string }>(
    `SELECT id FROM payment_run WHERE commissioner_code = $1 AND state = 'PROPOSED'`,
    [actor.commissionerCode],
  );
  const bankingDay = addWorkingDays(addDays(on, -1), 1, new Set());
  const runId =
    open?.id ?? must(await proposeRun(actor, { runId: randomUUID(), payDay: bankingDay }, on)).runId;
  const runLineId = randomUUID();
  await sql(
    `INSERT INTO payment_run_line (commissioner_code, id, run_id, number, reference, budget_id, allocation_id, person_id, starts_on, ends_on,
       scheduled_on, amount_pence, state, held_stop)
     SELECT $1, $2, $3, n.number, 'PHB' || r.number || '-' || n.number, $4, $5, $6, $7, $7::date + 27, $7, 40000, 'HELD', 'CONSENT_MISSING'
     FROM payment_run r, (SELECT coalesce(max(number), 0) + 1 AS number FROM payment_run_line WHERE run_id = $3) AS n WHERE r.id = $3`,
    [actor.commissionerCode, runLineId, runId, part.budgetId, part.allocationId, part.personId, on],
  );
  return { runId, runLineId };
}

/** What the verification names, without the weekly amounts that `aScheduledBudget` sets past their events. */
export async function faultsOfPayments(code: string): Promise<LedgerFault[]> {
  const verdicts = await verifyLedger({ codes: [code] });
  const faults = verdicts.flatMap((verdict) => verdict.faults);
  return faults.filter((fault) => !('table' in fault && fault.table === 'budget'));
}
