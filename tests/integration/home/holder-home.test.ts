import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from '@/components/home/money-words';
import { pence, sumPence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type HolderHome, holderHome } from '@/lib/home/queries/holder-home';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { withdrawConsent } from '@/lib/money/commands/record-payment-consent';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { spendingForm } from '@/lib/money/queries/spending-form';
import { decideNotice } from '@/lib/notice/commands/decide-notice';
import { holderStatement } from '@/lib/statement/queries/holder-statement';
import { consentOf } from '../../support/consent';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  activeFor,
  anActiveBudget,
  balancesOf,
  paymentOf,
  spendingOf,
  startsOn,
  today,
} from '../../support/money';
import { suspensionOf } from '../../support/notice';
import { aProposedRun, aScheduledBudget, payDay, release, runOfficers } from '../../support/payment-run';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge } from '../../support/tampering';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

/** £5,200.00 for 52 weeks from 1 June 2026, £100.00 a week paid every four weeks to the person. */
async function aDirectPayment(): Promise<ActiveBudget> {
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 520_000 }]);
  await sql('UPDATE budget SET weekly_pence = 10000 WHERE id = $1', [budget.budgetId]);
  const [allocationId = ''] = budget.allocationIds;
  must(
    await agreeSchedule(budget.finance, {
      budgetId: budget.budgetId,
      allocationId,
      cycle: 'FOUR_WEEKLY',
      seenId: null,
    }),
  );
  return budget;
}

/** The first payment is paid by three people. */
async function payFirst(budget: ActiveBudget): Promise<void> {
  const [allocationId = ''] = budget.allocationIds;
  const payment = paymentOf({ budgetId: budget.budgetId, allocationId, amount: 40_000 }, startsOn);
  await onDay(startsOn, async () => {
    const { paymentId } = must(await proposePayment(budget.finance, payment, startsOn));
    const [approver, payer] = [
      await aStaffMember('FINANCE_OFFICER', code),
      await aStaffMember('FINANCE_OFFICER', code),
    ];
    must(await approvePayment(approver, { paymentId }, startsOn));
    must(await releasePayment(payer, { paymentId }, startsOn));
  });
}

const homeOf = async (holder: Actor, personId: string, on: PlainDate): Promise<HolderHome> => {
  const home = await holderHome(holder, personId, on);
  if (!home) throw new Error('There is no home');
  return home;
};

function answer({ money, arePaymentsStopped }: HolderHome, about: string | null = null) {
  if (!money) throw new Error('There is no money');
  return answerOf({ money, about, arePaymentsStopped });
}

/** The sums of a home equal the ledger’s, and add up to what was agreed. */
async function holdsAgainstTheLedger({ money }: HolderHome, budgetId: string): Promise<void> {
  const { COMMITTED = 0, HELD = 0, SPENT = 0 } = await balancesOf(budgetId);
  const amounts = (place: string) =>
    sumPence((money?.places.rows ?? []).filter((row) => row.place === place).map(({ amount }) => amount));
  expect([
    amounts('SPENT'),
    amounts('ACCOUNT') + amounts('ON_ITS_WAY') - (money?.places.own ?? 0),
    amounts('TO_COME') + (money?.places.own ?? 0),
  ]).toEqual([SPENT, HELD, COMMITTED]);
  expect(sumPence((money?.places.rows ?? []).map(({ amount }) => amount))).toBe(money?.position.agreed);
}

describe('the home with a direct payment, step by step', () => {
  let budget: ActiveBudget;
  let holder: Actor;
  beforeAll(async () => {
    budget = await aDirectPayment();
    holder = await aHolder(code, budget.personId);
  });
  const homeOn = (on: PlainDate, reader = holder) => homeOf(reader, budget.personId, on);

  it('empty: says the first payment with its day', async () => {
    const home = await homeOn(startsOn);
    expect(answer(home, 'Leo')).toMatchObject({
      says: 'You can spend from Monday 1 June for Leo',
      sum: 40_000,
    });
    await holdsAgainstTheLedger(home, budget.budgetId);
  });

  it('SEE-01, SEE-02: says what can be spent, until when, and what comes next', async () => {
    await payFirst(budget);
    must(await recordSpending(holder, spendingOf(budget, { amount: 15_000 }), today));
    const home = await homeOn(today);
    expect(answer(home)).toEqual({
      says: 'You can spend now',
      sum: 25_000,
      means: 'This is in your care account. It has to last until we pay you again on Monday 29 June.',
    });
    expect(home.money?.ahead).toMatchObject({ next: { amount: 40_000 }, count: 12, cycle: 'FOUR_WEEKLY' });
    expect(home.promises.map(({ about, isLate }) => [about, isLate])).toEqual([
      ['REVIEW_CARE', true],
      ['REVIEW_PLAN', false],
    ]);
    await holdsAgainstTheLedger(home, budget.budgetId);
    const nominee = await aHolder(code, budget.personId, 'NOMINEE', { plan: false });
    const seen = await homeOn(today, nominee);
    expect([answer(seen), seen.promises]).toEqual([answer(home), []]);
    const acts = await aHolder(code, budget.personId, 'REPRESENTATIVE');
    const same = await homeOn(today, acts);
    expect([same.money, same.promises, same.tasks]).toEqual([home.money, home.promises, home.tasks]);
  });

  it('late: says what really came, what is late, and that a review is', async () => {
    const home = await homeOn(day('2026-07-11'));
    expect(answer(home)).toEqual({
      says: 'You can spend now',
      sum: 25_000,
      means: 'This is in your care account.',
    });
    expect(home.money?.ahead).toMatchObject({ next: { dueOn: '2026-06-29', isLate: true } });
    expect(home.promises).toMatchObject([{ isLate: true }, { about: 'REVIEW_PLAN', isLate: true }]);
    await holdsAgainstTheLedger(home, budget.budgetId);
  });

  it('error: a fault in the money leaves the rest of the page, with a number', async () => {
    const hold = (balance: number) =>
      forge(
        `UPDATE ledger_account SET balance_pence = ${balance} WHERE budget_id = '${budget.budgetId}' AND kind = 'HELD'`,
      );
    // More than a whole number of pence can be: the money cannot be read.
    await hold(Number.MAX_SAFE_INTEGER * 2);
    const home = await homeOn(today);
    expect(home.money).toBeNull();
    expect(home.moneyFault).toMatch(/^[0-9A-F]{6}$/);
    expect(home).toMatchObject({ tasks: { withoutReceipt: 1 }, promises: [{}, { about: 'REVIEW_PLAN' }] });
    expect(home.story?.contactName).toBeTruthy();
    await hold(25_000);
    expect((await homeOn(today)).moneyFault).toBeNull();
  });

  it('promises no day while something stops payments', async () => {
    const { wasInDoubt: _, ...said } = consentOf(budget.caseId, startsOn);
    must(await withdrawConsent(budget.practitioner, said, today));
    expect(await tellStoppedPayees(code, today)).toBe(1);
    expect(answer(await homeOn(today)).means).toBe(
      'This is in your care account. Payments have stopped for now. We will talk to you about it.',
    );
  });
});

describe('the home with a payment that a run has sent', () => {
  it('SEE-01: says from when it can be spent, and counts it from the day it is in the account', async () => {
    const at = await aCommissioner();
    const budget = await aScheduledBudget(at);
    const officers = await runOfficers(at);
    const holder = await aHolder(at, budget.personId);
    await onDay(today, async () => release(officers, await aProposedRun(officers)));
    const before = await homeOf(holder, budget.personId, today);
    expect(answer(before)).toEqual({
      says: 'You can spend from Thursday 18 June',
      sum: 40_000,
      means: 'This is the first payment.',
    });
    expect(before.money?.places).toMatchObject({ spendNow: 0, onItsWay: { amount: 40_000, by: payDay } });
    expect(before.money?.ahead).toMatchObject({ next: { amount: 40_000, dueOn: payDay, isLate: false } });
    await holdsAgainstTheLedger(before, budget.budgetId);
    const after = await homeOf(holder, budget.personId, payDay);
    expect(answer(after)).toMatchObject({ says: 'You can spend now', sum: 40_000 });
    await holdsAgainstTheLedger(after, budget.budgetId);
    const statementOn = async (on: PlainDate) =>
      (await onDay(on, () => holderStatement(holder, budget.personId, { show: 'all', search: null })))
        ?.statement;
    expect(await statementOn(today)).toMatchObject({
      now: 0,
      moneyIn: 0,
      lines: [],
      months: [],
      onItsWay: { amount: 40_000, by: payDay },
    });
    const leftOn = async (on: PlainDate) =>
      (await onDay(on, () => spendingForm(holder, budget.personId)))?.allocations.map(({ left }) => left);
    expect([await leftOn(today), await leftOn(payDay)]).toEqual([['£0.00'], ['£400.00']]);
    expect(await statementOn(payDay)).toMatchObject({
      now: 40_000,
      moneyIn: 40_000,
      months: [{ month: '2026-06', atEnd: 40_000 }],
      onItsWay: null,
    });
  });

  it('says from when what is there already can be spent, where the budget starts later', async () => {
    const budget = await aDirectPayment();
    const holder = await aHolder(code, budget.personId);
    await payFirst(budget);
    await sql('UPDATE budget SET starts_on = $2 WHERE id = $1', [budget.budgetId, '2026-06-20']);
    expect(answer(await homeOf(holder, budget.personId, today))).toEqual({
      says: 'You can spend from Saturday 20 June',
      sum: 40_000,
      means: 'This is in your care account. We cannot pay for anything bought before that day.',
    });
  });
});

it('SEE-01: of two budgets shows the one of the day, and the next from its first day on', async () => {
  const direct = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
  const running = await anActiveBudget(code, direct);
  await sql(`UPDATE phb_case SET "group" = 'CYPCC' WHERE id = $1`, [running.caseId]);
  const next = await activeFor(running, direct);
  await sql('UPDATE budget SET ends_on = $2 WHERE id = $1', [running.budgetId, '2026-06-30']);
  await sql('UPDATE budget SET starts_on = $2 WHERE id = $1', [next.budgetId, '2026-07-01']);
  const holder = await aHolder(code, running.personId);
  const period = { startsOn: '1 June 2026', endsOn: '30 June 2026' };
  expect((await homeOf(holder, running.personId, day('2026-06-30'))).money).toMatchObject(period);
  expect((await homeOf(holder, running.personId, day('2026-07-01'))).money?.startsOn).toBe('1 July 2026');
});

describe('the home with other ways', () => {
  it('notional: says what can be used, and that the NHS pays', async () => {
    const budget = await anActiveBudget(code);
    const holder = await aHolder(code, budget.personId);
    const home = await homeOf(holder, budget.personId, today);
    expect(answer(home)).toMatchObject({ says: 'You can use', sum: 100_000 });
    expect(answer(home).means).not.toMatch(/bank|receipt|account/i);
    expect(home.money).toMatchObject({ isArranged: true, ahead: null });
    expect(pence(home.money?.places.useNow ?? 0)).toBe((await balancesOf(budget.budgetId)).COMMITTED);
  });

  it('SEE-02: of a part that is suspended only the days before it are to come', async () => {
    const ways = ['DIRECT_PAYMENT', 'THIRD_PARTY'] as const;
    const budget = await anActiveBudget(
      code,
      ways.map((way) => ({ way, amount: 260_000 })),
    );
    const { budgetId, allocationIds } = budget;
    for (const allocationId of allocationIds)
      must(
        await agreeSchedule(budget.finance, { budgetId, allocationId, cycle: 'FOUR_WEEKLY', seenId: null }),
      );
    const holder = await aHolder(code, budget.personId);
    const ahead = async () => (await homeOf(holder, budget.personId, today)).money?.ahead;
    expect(await ahead()).toMatchObject({ count: 26 });
    const suspended = suspensionOf({ budgetId, allocationId: allocationIds[0] ?? '' }, today);
    must(await decideNotice(await aStaffMember('PHB_LEAD', code), suspended, today));
    expect(await ahead()).toMatchObject({ next: { amount: 10_000 }, count: 14 });
  });

  it('third party: says who holds the money', async () => {
    const budget = await anActiveBudget(code, [{ way: 'THIRD_PARTY', amount: 100_000 }]);
    const holder = await aHolder(code, budget.personId);
    const home = await homeOf(holder, budget.personId, today);
    expect(home.money?.places.rows.map(({ place, holderName }) => [place, holderName])).toEqual([
      ['SPENT', null],
      ['HOLDER', 'Test Holder'],
      ['TO_COME', null],
    ]);
    expect(answer(home).means).toBe('The day of the next payment is not set yet. You will see it here.');
  });
});
