import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { postPayments } from '@/lib/money/store/payments-entries';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { cancelRun } from '@/lib/payment/commands/cancel-run';
import { collectRun } from '@/lib/payment/commands/collect-run';
import { askRunAgain, proposeRun } from '@/lib/payment/commands/propose-run';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { takeOutLine } from '@/lib/payment/commands/take-out-line';
import { tellPaid } from '@/lib/payment/commands/tell-paid';
import { command } from '@/lib/platform/db/transaction';
import { aCommissioner } from '../../support/identity';
import {
  type ActiveBudget,
  accountOf,
  anActiveBudget,
  balancesOf,
  paymentOf,
  today,
} from '../../support/money';
import {
  aProposedRun,
  aScheduledBudget,
  linesOf,
  payDay,
  type RunOfficers,
  release,
  runOfficers,
  shownOf,
} from '../../support/payment-run';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let officers: RunOfficers;
let budget: ActiveBudget;
beforeAll(async () => {
  code = await aCommissioner();
  officers = await runOfficers(code);
  budget = await aScheduledBudget(code);
});

const paymentsOf = ({ budgetId }: ActiveBudget) =>
  sql<{ state: string; id: string }>(
    'SELECT id, state FROM payment WHERE budget_id = $1 ORDER BY period_starts_on',
    [budgetId],
  );

async function aProposedPayment(of: ActiveBudget, by: Actor): Promise<string> {
  return must(
    await proposePayment(
      by,
      paymentOf({ budgetId: of.budgetId, allocationId: of.allocationIds[0] ?? '', amount: 40_000 }, today),
      today,
    ),
  ).paymentId;
}

describe('a payment run', () => {
  it('proposes what schedules ask for, goes out by three people once, and pays nothing twice', async () => {
    const runId = await aProposedRun(officers);
    expect(await linesOf(runId)).toEqual(['40000 IN_RUN']);
    expect(await shownOf(runId)).toMatchObject({ lineCount: 1, total: 40_000 });
    const { creator, approver, releaser } = officers;
    const shown = await shownOf(runId);
    expect(await kindOf(approveRun(creator, shown, today))).toBe('approver-is-creator');
    expect(await kindOf(releaseRun(releaser, shown, today))).toBe('run-not-approved');
    expect(await kindOf(approveRun(approver, shown, today))).toBe('ok');
    expect(await kindOf(releaseRun(approver, shown, today))).toBe('payer-is-approver');
    expect(await kindOf(releaseRun(creator, shown, today))).toBe('payer-is-creator');
    expect(await kindOf(releaseRun(releaser, shown, today))).toBe('ok');
    expect(await kindOf(releaseRun(releaser, shown, today))).toBe('run-not-approved');
    expect(await linesOf(runId)).toEqual(['40000 RELEASED']);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 480_000, HELD: 40_000, SPENT: 0 });
    const [entry] = await sql(
      'SELECT happened_on::text AS on FROM journal_entry WHERE budget_id = $1 AND kind = $2',
      [budget.budgetId, 'PAYMENT'],
    );
    expect(entry).toEqual({ on: payDay });
    expect(
      await sql('SELECT way, line_count, total_pence FROM payment_file WHERE run_id = $1', [runId]),
    ).toEqual([{ way: 'BANK_CSV', line_count: 1, total_pence: '40000' }]);
    expect(await paymentsOf(budget)).toMatchObject([{ state: 'RELEASED' }]);
  });

  it('says to the person that it paid, once, as a payment that goes out by itself does', async () => {
    const paid = await aScheduledBudget(code);
    await aHolder(code, paid.personId);
    const runId = await aProposedRun(officers);
    await release(officers, runId);
    const [job] = await sql<{ kind: string }>(
      `SELECT t.identifier AS kind FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE j.payload->>'subjectId' = $1`,
      [runId],
    );
    expect(job).toEqual({ kind: 'tell-paid' });
    await tellPaid({ commissionerCode: code, subjectId: runId });
    await tellPaid({ commissionerCode: code, subjectId: runId });
    const [payment] = await paymentsOf(paid);
    expect(
      await sql('SELECT kind, subject_id AS of FROM outbox_message WHERE person_id = $1', [paid.personId]),
    ).toEqual([{ kind: 'PAYMENT_MADE', of: payment?.id }]);
  });

  it('holds what may not be paid, says why, and takes it in when it is asked again', async () => {
    const stopped = await aScheduledBudget(code);
    await sql('UPDATE budget SET state = $2 WHERE id = $1', [stopped.budgetId, 'SUSPENDED']);
    const runId = await aProposedRun(officers);
    expect(await linesOf(runId)).toEqual(['40000 HELD SUSPENDED']);
    expect(await paymentsOf(stopped)).toEqual([]);
    expect(await kindOf(approveRun(officers.approver, await shownOf(runId), today))).toBe('run-empty');
    await sql('UPDATE budget SET state = $2 WHERE id = $1', [stopped.budgetId, 'ACTIVE']);
    expect(await kindOf(askRunAgain(officers.creator, { runId }, today))).toBe('ok');
    expect(await linesOf(runId)).toEqual(['40000 IN_RUN']);
    await release(officers, runId);
    expect(await balancesOf(stopped.budgetId)).toMatchObject({ HELD: 40_000 });
  });

  it('asks again at approval and at release, signs nothing where a line is held since, and then what is left', async () => {
    const [one, two] = [await aScheduledBudget(code), await aScheduledBudget(code)];
    const runId = await aProposedRun(officers);
    const shown = await shownOf(runId);
    expect(shown.lineCount).toBe(2);
    expect(must(await approveRun(officers.approver, shown, today)).stopped).toBe(0);
    must(
      await recordBankDetails(
        officers.creator,
        { ...accountOf(one, today), accountNumber: '12345678' },
        today,
      ),
    );
    expect(must(await releaseRun(officers.releaser, shown, today)).stopped).toBe(1);
    expect((await linesOf(runId)).sort()).toEqual(['40000 HELD ACCOUNT_WAITING', '40000 IN_RUN']);
    expect(await paymentsOf(one)).toMatchObject([{ state: 'PROPOSED' }]);
    expect(await balancesOf(two.budgetId)).toMatchObject({ HELD: 0 });
    expect(await kindOf(releaseRun(officers.releaser, shown, today))).toBe('run-changed');
    expect(must(await releaseRun(officers.releaser, await shownOf(runId), today)).stopped).toBe(0);
    expect(await balancesOf(two.budgetId)).toMatchObject({ HELD: 40_000 });
    expect(await balancesOf(one.budgetId)).toMatchObject({ HELD: 0 });
    const next = await aProposedRun(officers);
    expect(await linesOf(next)).toEqual(['40000 HELD ACCOUNT_WAITING']);
    must(await cancelRun(officers.approver, { runId: next, reason: 'Nothing to pay' }));
  });

  it('is not signed by what was seen where another payment of the same amount took a place since', async () => {
    const [seen, unseen] = [await aScheduledBudget(code), await aScheduledBudget(code)];
    await sql('UPDATE budget SET state = $2 WHERE id = $1', [unseen.budgetId, 'SUSPENDED']);
    const runId = await aProposedRun(officers);
    const shown = await shownOf(runId);
    const [line] = await sql<{ id: string }>(
      'SELECT id FROM payment_run_line WHERE run_id = $1 AND budget_id = $2',
      [runId, seen.budgetId],
    );
    must(await takeOutLine(officers.creator, { runId, lineId: line?.id ?? '', reason: 'Asked to wait' }));
    await sql('UPDATE budget SET state = $2 WHERE id = $1', [unseen.budgetId, 'ACTIVE']);
    must(await askRunAgain(officers.creator, { runId }, today));
    expect(await shownOf(runId)).toMatchObject({ lineCount: shown.lineCount, total: shown.total });
    expect(await kindOf(approveRun(officers.approver, shown, today))).toBe('run-changed');
    must(await cancelRun(officers.approver, { runId, reason: 'Another payment than was seen' }));
    await release(officers, await aProposedRun(officers));
  });

  it('is the only way to sign its payments, until one is taken out with a reason', async () => {
    const budgetOfLine = await aScheduledBudget(code);
    const runId = await aProposedRun(officers);
    const [payment] = await paymentsOf(budgetOfLine);
    const paymentId = payment?.id ?? '';
    expect(await kindOf(approvePayment(officers.approver, { paymentId }, today))).toBe('in-a-run');
    expect(await kindOf(cancelPayment(officers.approver, { paymentId, reason: 'No' }))).toBe('in-a-run');
    const [line] = await sql<{ id: string }>(
      `SELECT id FROM payment_run_line WHERE run_id = $1 AND state = 'IN_RUN'`,
      [runId],
    );
    const out = { runId, lineId: line?.id ?? '', reason: 'Asked to wait' };
    expect(await kindOf(takeOutLine(officers.creator, out))).toBe('ok');
    must(await askRunAgain(officers.creator, { runId }, today));
    expect(await linesOf(runId)).toContain('40000 TAKEN_OUT');
    expect(await kindOf(approvePayment(officers.approver, { paymentId }, today))).toBe('ok');
    expect(await kindOf(releasePayment(officers.releaser, { paymentId }, today))).toBe('ok');
    must(await cancelRun(officers.approver, { runId, reason: 'Nothing to pay' }));
  });

  it('gives its payments back when it is cancelled, and the next one takes them in', async () => {
    const again = await aScheduledBudget(code);
    const runId = await aProposedRun(officers);
    must(await approveRun(officers.approver, await shownOf(runId), today));
    expect(await kindOf(cancelRun(officers.approver, { runId, reason: 'Wrong day' }))).toBe('ok');
    expect(await paymentsOf(again)).toMatchObject([{ state: 'PROPOSED' }]);
    const next = await aProposedRun(officers);
    expect(await linesOf(next)).toContain('40000 IN_RUN');
    await release(officers, next);
    expect(await kindOf(cancelRun(officers.approver, { runId: next, reason: 'Late' }))).toBe('file-made');
  });

  it('takes in what was missed, and refuses who proposed a payment in it by hand', async () => {
    const missed = await aScheduledBudget(code);
    const on = addDays(today, 14);
    const runId = await aProposedRun(officers, on, addDays(on, 1));
    const ofThis = await sql<{ line: string }>(
      `SELECT scheduled_on::text || ' ' || amount_pence AS line FROM payment_run_line WHERE run_id = $1 AND budget_id = $2 ORDER BY number`,
      [runId, missed.budgetId],
    );
    expect(ofThis.map(({ line }) => line)).toEqual(['2026-06-01 40000', '2026-06-29 40000']);
    await release(officers, runId, on);
    const own = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
    const byHand = await aProposedPayment(own, officers.approver);
    const next = await aProposedRun(officers);
    expect(await paymentsOf(own)).toMatchObject([{ id: byHand, state: 'PROPOSED' }]);
    expect(await kindOf(approveRun(officers.approver, await shownOf(next), today))).toBe(
      'approver-is-creator',
    );
    must(await cancelRun(officers.releaser, { runId: next, reason: 'Another officer approves it' }));
  });

  it('is put together by a job that goes on where one was killed', async () => {
    const of = await aCommissioner();
    const there = await runOfficers(of);
    for (let place = 0; place < 3; place += 1) await aScheduledBudget(of);
    const runId = await aProposedRun(there);
    await sql(`UPDATE payment_run SET state = 'COLLECTING', collected_to = NULL WHERE id = $1`, [runId]);
    const sizes = { budgets: 1, payments: 100 };
    await collectRun({ commissionerCode: of, subjectId: runId }, today, sizes);
    await collectRun({ commissionerCode: of, subjectId: runId }, today, sizes);
    expect(await linesOf(runId)).toEqual(Array(3).fill('40000 IN_RUN'));
    expect(await kindOf(proposeRun(there.creator, { runId: randomUUID(), payDay }, today))).toBe(
      'another-open',
    );
  });

  it('takes in no more than it can sign at once, and the next one takes in the rest', async () => {
    const of = await aCommissioner();
    const there = await runOfficers(of);
    for (let place = 0; place < 3; place += 1) await aScheduledBudget(of);
    const setAll = (state: string) =>
      sql('UPDATE budget SET state = $2 WHERE commissioner_code = $1', [of, state]);
    await setAll('SUSPENDED');
    const runId = await aProposedRun(there);
    await setAll('ACTIVE');
    await sql(`UPDATE payment_run SET state = 'COLLECTING', collected_to = NULL WHERE id = $1`, [runId]);
    await collectRun({ commissionerCode: of, subjectId: runId }, today, { budgets: 1, payments: 2 });
    expect(await linesOf(runId)).toEqual(['40000 IN_RUN', '40000 IN_RUN', '40000 HELD SUSPENDED']);
    await release(there, runId);
    expect(await linesOf(await aProposedRun(there))).toEqual(['40000 IN_RUN']);
  });

  it('posts nothing of an empty batch, which is the last one of exactly 1,000 payments', async () => {
    const posted = command(officers.releaser, 'payment-run:release', (scope) =>
      postPayments(scope, [], payDay),
    );
    expect(must(await posted)).toEqual([]);
  });

  it('refuses a day on which no bank pays', async () => {
    const of = await aCommissioner();
    const { creator } = await runOfficers(of);
    const on = (day: string) =>
      kindOf(proposeRun(creator, { runId: randomUUID(), payDay: day as never }, today));
    expect(await on('2026-06-20')).toBe('not-a-banking-day');
    expect(await on('2026-06-12')).toBe('pay-day-past');
    expect(await on('2026-08-03')).toBe('pay-day-far');
  });
});
