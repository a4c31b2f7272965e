import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerAboutRepayment } from '@/lib/challenge/commands/answer-about-repayment';
import { askAboutRepayment } from '@/lib/challenge/commands/ask-about-repayment';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { holderHome } from '@/lib/home/queries/holder-home';
import { sendRepaymentLetter } from '@/lib/letter/commands/send-repayment-letter';
import { repaymentLetterView } from '@/lib/letter/queries/repayment-letter-view';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { decideRepayment } from '@/lib/repayment/commands/decide-repayment';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { openRepayment } from '@/lib/repayment/commands/open-repayment';
import { receiveRepayment } from '@/lib/repayment/commands/receive-repayment';
import { takeBackMoney } from '@/lib/repayment/commands/take-back-money';
import { tellLateRepayments } from '@/lib/repayment/commands/tell-late-repayments';
import { withdrawRepayment } from '@/lib/repayment/commands/withdraw-repayment';
import { repaymentView } from '@/lib/repayment/queries/repayment-view';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import {
  aDisallowedSpending,
  aPaidBudget,
  aRepaymentOwed,
  askForIt,
  type PaidBudget,
  repaymentOf,
  sendDue,
} from '../../support/repayment';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge } from '../../support/tampering';

let code: string;
let budget: PaidBudget;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await aPaidBudget(code);
});

const faults = async () => (await verifyLedger({ codes: [code] })).flatMap(({ faults: found }) => found);
const clocks = () =>
  sql<{ line: string }>(
    `SELECT kind || ' ' || due_on AS line FROM clock WHERE case_id = $1 AND ended_on IS NULL
     AND kind IN ('DECIDE_REPAYMENT', 'SEND_REPAYMENT_LETTER', 'PAY_BACK', 'REMIND_REPAYMENT', 'ANSWER_REPAYMENT') ORDER BY 1`,
    [budget.caseId],
  ).then((rows) => rows.map(({ line }) => line));
const statusOf = async (repaymentId: string, on: PlainDate, actor: Actor = budget.lead) =>
  (await repaymentView(actor, repaymentId, on))?.status;
const receive = (repaymentId: string, amount: number, on: PlainDate, moneyId = randomUUID()) =>
  receiveRepayment(
    budget.finance,
    { moneyId, repaymentId, amount: pence(amount), receivedOn: on, words: 'Bank' },
    on,
  );
const ask = (repaymentId: string, on: PlainDate, challengeId = randomUUID()) =>
  askAboutRepayment(
    budget.holder,
    { challengeId, repaymentId, grounds: 'The GP was agreed', recorded: null },
    on,
  );
type Answer = Parameters<typeof answerAboutRepayment>[1];
const answer = (
  actor: Actor,
  input: Pick<Answer, 'repaymentId' | 'challengeId'> & Partial<Answer>,
  on: PlainDate,
) =>
  answerAboutRepayment(
    actor,
    { outcome: 'STANDS', amount: null, reasons: 'It is in no plan', decidedOn: on, ...input },
    on,
  );

describe('REP-01: what is disallowed may have to be paid back', () => {
  it('story 6.9 to 6.13: disallowed, asked back, looked at again with 20 days left, and paid', async () => {
    const { repaymentId, on } = await aDisallowedSpending(budget);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 50_000, SPENT: 0 });
    expect(await clocks()).toEqual([expect.stringContaining('DECIDE_REPAYMENT')]);

    const noticeOn = addDays(on, 1);
    must(await askForIt(budget.lead, repaymentId, noticeOn));
    expect(await clocks()).toEqual([expect.stringContaining('SEND_REPAYMENT_LETTER')]);
    must((await sendDue(budget.lead, repaymentId, noticeOn)).result);
    const payBy = addDays(noticeOn, 28);
    expect(await clocks()).toEqual([`PAY_BACK ${payBy}`]);

    const askedOn = addDays(payBy, -20);
    const challengeId = randomUUID();
    must(await ask(repaymentId, askedOn, challengeId));
    expect(await clocks()).toEqual([`ANSWER_REPAYMENT ${addDays(askedOn, 28)}`]);
    expect((await repaymentView(budget.holder, repaymentId, askedOn))?.daysLeft).toBe(20);

    const samira = await aStaffMember('PHB_LEAD', code);
    const decidedOn = addDays(askedOn, 14);
    expect(await kindOf(answer(budget.lead, { repaymentId, challengeId }, decidedOn))).toBe('took-part');
    must(await answer(samira, { repaymentId, challengeId }, decidedOn));
    expect(await statusOf(repaymentId, decidedOn)).toBe('ANSWERED');
    const answeredOn = addDays(decidedOn, 1);
    must((await sendDue(samira, repaymentId, answeredOn)).result);
    expect(await clocks()).toEqual([`PAY_BACK ${addDays(answeredOn, 20)}`]);

    const paidOn = addDays(answeredOn, 18);
    must(await receive(repaymentId, 9_500, paidOn));
    expect(await statusOf(repaymentId, paidOn)).toBe('PAID');
    expect(await clocks()).toEqual([]);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 40_500, SPENT: 0 });
    expect(await faults()).toEqual([]);
  });

  it('notional money was never theirs: nothing is to be paid back', async () => {
    const notional = await anActiveBudget(code);
    const spent = { ...spendingOf(notional), amount: pence(500) };
    const { spendingId } = must(await recordSpending(notional.practitioner, spent, today));
    const step = { spendingId, words: 'Why?' } as const;
    must(await decideSpending(notional.finance, { ...step, choice: 'QUERIED', seenStep: 0 }, today));
    const no = { ...step, choice: 'DISALLOWED', seenStep: 1 } as const;
    must(await decideSpending(notional.finance, no, addDays(today, 15)));
    expect(await repaymentOf(spendingId)).toBe('');
  });

  it('what they paid of their own is not asked back, and counts as spent where nothing is', async () => {
    const most = { ...spendingOf(budget), amount: pence(45_000) };
    must(await recordSpending(budget.holder, most, today));
    const { repaymentId, on } = await aDisallowedSpending(budget);
    const view = await repaymentView(budget.lead, repaymentId, on);
    expect(view).toMatchObject({ found: '£50.00', about: { amount: '£95.00', own: '£45.00' } });
    const none = {
      repaymentId,
      choice: 'NOT_ASKED',
      ground: null,
      amount: null,
      words: 'In the plan',
    } as const;
    must(await decideRepayment(budget.lead, none, on));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: -4_500, SPENT: 54_500 });
    expect((await aDisallowedSpending(budget, 1_000)).repaymentId).toBe('');
    expect(await faults()).toEqual([]);
  });

  it('finance takes a disallowance back only until a lead has decided', async () => {
    const { spendingId, repaymentId, on } = await aDisallowedSpending(budget);
    const back = { spendingId, choice: 'TAKEN_BACK', words: 'It is in the plan', seenStep: 2 } as const;
    must(await askForIt(budget.lead, repaymentId, on));
    expect(await kindOf(decideSpending(budget.finance, back, on))).toBe('repayment-decided');
    const other = await aDisallowedSpending(budget, 700);
    must(await decideSpending(budget.finance, { ...back, spendingId: other.spendingId }, on));
    expect(await statusOf(other.repaymentId, on)).toBe('CLOSED');
  });
});

describe('REP-01: other grounds of the law', () => {
  const open = (given: Partial<Parameters<typeof openRepayment>[1]> = {}) => {
    const [allocationId = ''] = budget.allocationIds;
    const asked = {
      budgetId: budget.budgetId,
      allocationId,
      ground: 'PLAN_CHANGED',
      words: 'Less care',
    } as const;
    return openRepayment(
      budget.finance,
      { repaymentId: randomUUID(), amount: pence(53_500), ...asked, ...given },
      today,
    );
  };

  it('no more than the payee holds, once for a form sent twice, and no spending that was not disallowed', async () => {
    expect(await kindOf(open())).toBe('more-than-held');
    const repaymentId = randomUUID();
    const asked = { repaymentId, amount: pence(30_000) };
    must(await open(asked));
    must(await open(asked));
    expect(await kindOf(open({ ...asked, amount: pence(1) }))).toBe('sent-with-other-answers');
    expect(await kindOf(open({ amount: pence(20_001) }))).toBe('more-than-held');
    expect(await kindOf(open({ ground: 'OUTSIDE_PLAN', amount: pence(1) }))).toBe('ground-not-open');
    must(await open({ ground: 'UNUSED', amount: pence(20_000) }));
  });

  it('a death only where one is recorded, to open as to decide', async () => {
    expect(await kindOf(open({ ground: 'DEATH', amount: pence(1) }))).toBe('no-death-recorded');
    const repaymentId = randomUUID();
    must(await open({ repaymentId, amount: pence(1) }));
    const asked = {
      repaymentId,
      choice: 'ASKED',
      ground: 'DEATH',
      amount: pence(1),
      words: 'Unused',
    } as const;
    expect(await kindOf(decideRepayment(budget.lead, asked, today))).toBe('no-death-recorded');
  });
});

describe('REP-02: a lead who took no part decides', () => {
  it('not finance, not twice, and no more than was found', async () => {
    const { repaymentId, on } = await aDisallowedSpending(budget);
    expect(await kindOf(askForIt(budget.finance, repaymentId, on))).toBe('not-found');
    expect(await kindOf(askForIt(budget.lead, repaymentId, on, 9_501))).toBe('not-that-much');
    must(await askForIt(budget.lead, repaymentId, on));
    expect(await kindOf(askForIt(budget.lead, repaymentId, on))).toBe('not-to-decide');
  });

  it('REP-07: what is not asked, or only in part, counts as spent', async () => {
    const whole = await aDisallowedSpending(budget);
    const none = { repaymentId: whole.repaymentId, ground: null, amount: null, words: 'A mistake of ours' };
    must(await decideRepayment(budget.lead, { ...none, choice: 'NOT_ASKED' }, whole.on));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 40_500, SPENT: 9_500 });
    expect(await clocks()).toEqual([]);
    const part = await aDisallowedSpending(budget, 1_000);
    must(await askForIt(budget.lead, part.repaymentId, part.on, 400));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 39_900, SPENT: 10_100 });
    expect(await faults()).toEqual([]);
  });
});

describe('REP-04: money that comes in', () => {
  it('in parts, once for a form sent twice, no more than is left, and taken back once', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    const moneyId = randomUUID();
    must(await receive(repaymentId, 4_000, noticeOn, moneyId));
    must(await receive(repaymentId, 4_000, noticeOn, moneyId));
    expect(await kindOf(receive(repaymentId, 5_501, noticeOn))).toBe('more-than-left');
    must(await receive(repaymentId, 5_500, noticeOn));
    expect(await statusOf(repaymentId, noticeOn)).toBe('PAID');
    const back = { repaymentId, moneyId, words: 'It was for another person' };
    must(await takeBackMoney(budget.finance, back, noticeOn));
    expect(await kindOf(takeBackMoney(budget.finance, back, noticeOn))).toBe('taken-back-already');
    expect(await statusOf(repaymentId, noticeOn)).toBe('OWED');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 44_500, SPENT: 0 });
    expect(await faults()).toEqual([]);
  });

  it('is proved: a row of another amount, or an entry without its row, is found', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    must(await receive(repaymentId, 9_500, noticeOn));
    const row = `FROM repayment_money WHERE repayment_id = '${repaymentId}'`;
    await forge(`UPDATE repayment_money SET amount_pence = 9400 WHERE repayment_id = '${repaymentId}'`);
    expect(await faults()).toMatchObject([{ kind: 'not-its-entry', table: 'repayment' }]);
    await forge(`DELETE ${row}`);
    expect((await faults()).map((fault) => fault.kind).sort()).toEqual(['removed', 'without-row']);
  });
});

describe('REP-05: looked at again', () => {
  it('once, by a lead who took no part; less, or nothing: what is not asked counts as spent', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    const samira = await aStaffMember('PHB_LEAD', code);
    const challengeId = randomUUID();
    must(await ask(repaymentId, noticeOn, challengeId));
    expect(await kindOf(ask(repaymentId, noticeOn))).toBe('asked-already');
    const less = { repaymentId, challengeId, outcome: 'CHANGED' } as const;
    expect(await kindOf(answer(samira, less, noticeOn))).toBe('amount-missing');
    expect(await kindOf(answer(samira, { ...less, amount: pence(9_500) }, noticeOn))).toBe('not-lower');
    must(await answer(samira, { ...less, amount: pence(4_000) }, noticeOn));
    const { result, view } = await sendDue(samira, repaymentId, noticeOn);
    must(result);
    expect(JSON.stringify(view?.letter?.content)).toContain('make a complaint');
    const home = await holderHome(budget.holder, budget.personId, noticeOn);
    expect(home?.repayments).toMatchObject([{ sum: '£40.00', mayAsk: false }]);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 44_500, SPENT: 5_500 });
    expect(await kindOf(ask(repaymentId, noticeOn))).toBe('answered-already');
    must(await receive(repaymentId, 4_000, noticeOn));
    expect(await faults()).toEqual([]);
  });

  it('not to be paid: the letter says so, and nothing is owed', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    const samira = await aStaffMember('PHB_LEAD', code);
    const challengeId = randomUUID();
    must(await ask(repaymentId, noticeOn, challengeId));
    must(await answer(samira, { repaymentId, challengeId, outcome: 'CHANGED', amount: pence(0) }, noticeOn));
    expect(await statusOf(repaymentId, noticeOn)).toBe('NOT_TO_PAY');
    const { result, view } = await sendDue(samira, repaymentId, noticeOn);
    must(result);
    expect(view?.letter?.content.title).toBe('You do not need to pay money back');
    expect(await clocks()).toEqual([]);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 50_000, HELD: 40_500, SPENT: 9_500 });
  });

  it('withdrawn, its time runs on, and it may be asked again', async () => {
    const { repaymentId, noticeOn, payBy } = await aRepaymentOwed(budget);
    const samira = await aStaffMember('PHB_LEAD', code);
    const challengeId = randomUUID();
    const on = addDays(payBy, -10);
    must(await ask(repaymentId, on, challengeId));
    must(await answer(samira, { repaymentId, challengeId, outcome: 'WITHDRAWN' }, addDays(on, 5)));
    expect(await clocks()).toEqual([`PAY_BACK ${addDays(payBy, 5)}`]);
    must(await ask(repaymentId, addDays(on, 6)));
    expect(noticeOn < payBy).toBe(true);
  });

  it('staff record who asked by phone or on paper, and on which day', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    const form = { challengeId: randomUUID(), repaymentId, grounds: 'Agreed by phone' };
    const said = { askedBy: 'PERSON', askedByName: 'Alice', askedOn: noticeOn } as const;
    const record = (recorded: Parameters<typeof askAboutRepayment>[1]['recorded']) =>
      askAboutRepayment(budget.practitioner, { ...form, recorded }, addDays(noticeOn, 3));
    expect(await kindOf(record(null))).toBe('who-asked-missing');
    expect(await kindOf(record({ ...said, askedOn: addDays(noticeOn, -1) }))).toBe('asked-before-letter');
    must(await record(said));
    expect((await repaymentView(budget.lead, repaymentId, noticeOn))?.daysLeft).toBe(28);
  });
});

describe('REP-06: late', () => {
  it('a task and a letter; none while it is looked at again', async () => {
    const { repaymentId, payBy } = await aRepaymentOwed(budget);
    expect(await tellLateRepayments(code, payBy)).toBe(0);
    const late = addDays(payBy, 1);
    expect(await tellLateRepayments(code, late)).toBe(1);
    expect(await tellLateRepayments(code, late)).toBe(0);
    expect((await clocks()).map((line) => line.split(' ')[0])).toEqual(['PAY_BACK', 'REMIND_REPAYMENT']);
    const reminder = await repaymentLetterView(budget.finance, { repaymentId, to: null, copies: null }, late);
    const { aboutId = '', to = '' } = reminder?.letter ?? {};
    const early = { letterId: randomUUID(), repaymentId, aboutId, to, copies: [], sentHow: 'by post' };
    expect(await kindOf(sendRepaymentLetter(budget.finance, { ...early, sentOn: payBy }, late))).toBe(
      'reminded-too-early',
    );
    must((await sendDue(budget.finance, repaymentId, late)).result);
    expect(await tellLateRepayments(code, addDays(late, 14))).toBe(0);
    expect(await tellLateRepayments(code, addDays(late, 15))).toBe(1);
    must(await ask(repaymentId, addDays(late, 16)));
    expect(await clocks()).toEqual([expect.stringContaining('ANSWER_REPAYMENT')]);
    expect(await tellLateRepayments(code, addDays(late, 60))).toBe(0);
    expect(await kindOf(sendDue(budget.finance, repaymentId, late).then(({ result }) => result))).toBe(
      'nothing-to-write',
    );
  });
});

describe('REP-07: asked by mistake', () => {
  it('is withdrawn with reasons and a letter; not after money came in', async () => {
    const { repaymentId, noticeOn } = await aRepaymentOwed(budget);
    const moneyId = randomUUID();
    must(await receive(repaymentId, 100, noticeOn, moneyId));
    const withdraw = () =>
      kindOf(withdrawRepayment(budget.lead, { repaymentId, words: 'Our mistake' }, noticeOn));
    expect(await withdraw()).toBe('money-received');
    must(await takeBackMoney(budget.finance, { repaymentId, moneyId, words: 'Given back' }, noticeOn));
    expect(await withdraw()).toBe('ok');
    expect(await statusOf(repaymentId, noticeOn)).toBe('WITHDRAWN');
    expect(await clocks()).toEqual([expect.stringContaining('SEND_REPAYMENT_LETTER')]);
    must((await sendDue(budget.lead, repaymentId, noticeOn)).result);
    expect(await clocks()).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});
