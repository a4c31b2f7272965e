import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays, day } from '@/lib/core/plain-date';
import { endBudget } from '@/lib/money/commands/end-budget';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { settleFinalPayments } from '@/lib/money/commands/settle-final-payments';
import { entryKey } from '@/lib/money/store/entry-key';
import { applyResults } from '@/lib/payment/commands/apply-results';
import { cancelRun } from '@/lib/payment/commands/cancel-run';
import { markRunSent, reconcileRun } from '@/lib/payment/commands/mark-run';
import { payRest } from '@/lib/payment/commands/pay-rest';
import { askRunAgain } from '@/lib/payment/commands/propose-run';
import { tellReturned } from '@/lib/payment/commands/tell-returned';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { aCommissioner } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  balancesOf,
  paymentOf,
  spendingOf,
  today,
} from '../../support/money';
import {
  aProposedRun,
  aScheduledBudget,
  faultsOfPayments,
  linesOf,
  payDay,
  type RunOfficers,
  release,
  runOfficers,
} from '../../support/payment-run';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge } from '../../support/tampering';

let code: string;
let officers: RunOfficers;
let budgets: [ActiveBudget, ActiveBudget];
let runId: string;
beforeAll(async () => {
  code = await aCommissioner();
  officers = await runOfficers(code);
  budgets = [await aScheduledBudget(code), await aScheduledBudget(code)];
  runId = await onDay(today, async () => {
    const made = await aProposedRun(officers);
    await release(officers, made);
    return made;
  });
});

const referenceOf = async ({ budgetId }: ActiveBudget, of = runId) => {
  const [row] = await sql<{ reference: string }>(
    'SELECT reference FROM payment_run_line WHERE run_id = $1 AND budget_id = $2',
    [of, budgetId],
  );
  return row?.reference ?? '';
};
const tasksOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT owner_role || ' ' || coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind = 'PAYMENT_RETURNED' ORDER BY id`,
      [caseId],
    )
  ).map(({ line }) => line);

/** Everything that is due, released and sent. */
const aSentRun = () =>
  onDay(today, async () => {
    const made = await aProposedRun(officers);
    await release(officers, made);
    must(await markRunSent(officers.releaser, { runId: made }));
    return made;
  });
const giveBack = async (of: string, budget: ActiveBudget) => {
  const reference = await referenceOf(budget, of);
  const result = { reference, outcome: 'RETURNED', day: payDay, reason: 'Account closed' } as const;
  return applyResults(officers.releaser, { runId: of, results: [result] }, payDay);
};
const faultsOf = () => faultsOfPayments(code);

describe('RUN-04: the results of a run', () => {
  it('are recorded once it was sent, all or none, and again they change nothing', async () => {
    const { releaser } = officers;
    const [paid, back] = budgets;
    const on = addDays(payDay, 1);
    const results = [
      { reference: await referenceOf(paid), outcome: 'PAID', day: payDay },
      { reference: await referenceOf(back), outcome: 'RETURNED', day: on, reason: 'Account closed' },
    ] as const;
    const apply = (given: Parameters<typeof applyResults>[1]['results'], at = on) =>
      applyResults(releaser, { runId, results: given }, at);
    expect(await kindOf(apply(results))).toBe('run-not-sent');
    must(await markRunSent(releaser, { runId }));
    expect(await kindOf(apply([...results, { reference: 'PHB9-9', outcome: 'PAID', day: on }]))).toBe(
      'unknown-reference',
    );
    expect(await kindOf(apply(results, payDay))).toBe('result-in-future');
    expect(await kindOf(apply([{ ...results[0], day: day('2026-06-14') }]))).toBe('result-before-release');
    expect((await linesOf(runId)).sort()).toEqual(['40000 RELEASED', '40000 RELEASED']);
    expect(must(await apply(results))).toMatchObject({ paid: 1, returned: 1, known: 0 });
    expect(must(await apply(results))).toMatchObject({ paid: 0, returned: 0, known: 2 });
    expect((await linesOf(runId)).sort()).toEqual(['40000 PAID', '40000 RETURNED']);
    expect(await balancesOf(paid.budgetId)).toEqual({ COMMITTED: 480_000, HELD: 40_000, SPENT: 0 });
    expect(await balancesOf(back.budgetId)).toEqual({ COMMITTED: 520_000, HELD: 0, SPENT: 0 });
    expect(await tasksOf(back)).toEqual(['FINANCE_OFFICER open']);
    expect(await kindOf(reconcileRun(releaser, { runId }))).toBe('ok');
  });

  it('leave a ledger that proves itself, and one that names a return without its entry or its payment', async () => {
    const [, back] = budgets;
    expect(await faultsOf()).toEqual([]);
    const set = (state: string) =>
      forge(`UPDATE payment SET state = '${state}' WHERE budget_id = '${back.budgetId}'`);
    await set('RELEASED');
    expect(await faultsOf()).toEqual([expect.objectContaining({ kind: 'without-row', table: 'entry' })]);
    await set('RETURNED');
    const setKey = (from: string, to: string) =>
      forge(`UPDATE journal_entry SET idempotency_key = '${to}' WHERE idempotency_key = '${from}'`);
    const [payment] = await sql<{ id: string }>('SELECT id FROM payment WHERE budget_id = $1', [
      back.budgetId,
    ]);
    const key = entryKey('REVERSAL', payment?.id ?? '');
    await setKey(key, back.budgetId);
    expect(await faultsOf()).toContainEqual({ kind: 'not-its-entry', table: 'payment', id: payment?.id });
    await setKey(back.budgetId, key);
    expect(await faultsOf()).toEqual([]);
  });

  it('let a returned payment be paid again into another account, and end its task then', async () => {
    const [, back] = budgets;
    const next = await aProposedRun(officers);
    expect(await linesOf(next)).toEqual(['40000 HELD RETURNED_BEFORE']);
    const moved = (by: number) =>
      sql(
        `UPDATE payment_run_line SET starts_on = starts_on + $2::int WHERE run_id = $1 AND state = 'RETURNED'`,
        [runId, by],
      );
    await moved(1);
    must(await askRunAgain(officers.creator, { runId: next }, today));
    expect(await linesOf(next)).toEqual(['40000 HELD RETURNED_BEFORE']);
    await moved(-1);
    await sql(
      `UPDATE payment_run_line SET bank_details_id = (SELECT id FROM bank_details WHERE id <> payment_run_line.bank_details_id LIMIT 1)
       WHERE run_id = $1 AND state = 'RETURNED'`,
      [runId],
    );
    must(await askRunAgain(officers.creator, { runId: next }, today));
    expect(await linesOf(next)).toEqual(['40000 IN_RUN']);
    await tellReturned(code, today);
    expect(await tasksOf(back)).toEqual(['FINANCE_OFFICER returned-payment-settled']);
    await onDay(today, () => release(officers, next));
    expect(await balancesOf(back.budgetId)).toMatchObject({ HELD: 40_000 });
    must(await markRunSent(officers.releaser, { runId: next }));
    expect(await kindOf(reconcileRun(officers.releaser, { runId: next }))).toBe('results-missing');
    must(await payRest(officers.releaser, { runId: next, day: payDay }, payDay));
    expect(await kindOf(reconcileRun(officers.releaser, { runId: next }))).toBe('ok');
    const [line] = await sql<{ reference: string }>(
      'SELECT reference FROM payment_run_line WHERE run_id = $1',
      [next],
    );
    // A finance system refuses some before the pay day.
    const of = { reference: line?.reference ?? '', day: addDays(payDay, -1) };
    const late = (result: Parameters<typeof applyResults>[1]['results'][number]) =>
      kindOf(applyResults(officers.releaser, { runId: next, results: [result] }, payDay));
    expect(await late({ ...of, outcome: 'PAID' })).toBe('run-not-sent');
    expect(await late({ ...of, outcome: 'RETURNED', reason: 'Account closed' })).toBe('ok');
    expect(await balancesOf(back.budgetId)).toMatchObject({ HELD: 0 });
    const days = await sql<{ on: string }>(
      `SELECT happened_on::text AS on FROM journal_entry WHERE budget_id = $1 AND kind = 'REVERSAL' ORDER BY recorded_at`,
      [back.budgetId],
    );
    expect(days.map(({ on }) => on)).toEqual([addDays(payDay, 1), payDay]);
    expect(await faultsOf()).toEqual([]);
    expect(await kindOf(cancelRun(officers.approver, { runId: next, reason: 'Late' }))).toBe('file-made');
  });

  it('give back to the fund what came back after the final payments were settled', async () => {
    const budget = await aScheduledBudget(code);
    const out = await aSentRun();
    const lastDay = day('2026-06-10');
    await died(budget.practitioner, budget.personId, today, { diedOn: lastDay });
    const { caseId, finance } = budget;
    must(await endBudget(finance, { caseId, reason: 'DEATH', lastDay }, today));
    must(await settleFinalPayments(finance, { caseId, note: 'All paid' }, today));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 40_000, SPENT: 0 });
    expect(await kindOf(giveBack(out, budget))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 0, HELD: 0, SPENT: 0 });
    expect(await tasksOf(budget)).toEqual([]);
    expect(await faultsOf()).toEqual([]);
  });

  it('refuse a return of what an organisation has spent, until that spending is reversed', async () => {
    const budget = await anActiveBudget(code, [{ way: 'THIRD_PARTY', amount: 100_000 }]);
    const part = { budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '' };
    must(await proposePayment(officers.creator, paymentOf({ ...part, amount: 40_000 }, today), today));
    const out = await aSentRun();
    const { spendingId } = must(await recordSpending(budget.practitioner, spendingOf(budget), today));
    expect(await kindOf(giveBack(out, budget))).toBe('money-spent');
    const undo = { spendingId, reason: 'The payment came back', formKey: newId() };
    must(await reverseSpending(budget.finance, undo, today));
    expect(await kindOf(giveBack(out, budget))).toBe('ok');
    expect(await faultsOf()).toEqual([]);
  });
});
