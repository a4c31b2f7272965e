import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { holderHome } from '@/lib/home/queries/holder-home';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { correctSpending } from '@/lib/money/commands/correct-spending';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { acceptSpending } from '@/lib/spending/commands/accept-spending';
import { answerQuestion } from '@/lib/spending/commands/answer-question';
import type { DecideSpending } from '@/lib/spending/commands/decide-spending';
import { checkList } from '@/lib/spending/queries/check-list';
import { spendingAsked, spendingCheck } from '@/lib/spending/queries/spending-check';
import { eventsOf } from '../../support/audit';
import { checkSent } from '../../support/files';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import { aPdf } from '../../support/pdf';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let holder: Actor;
let finance: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
  finance = budget.finance;
});

const spend = async (given: Record<string, unknown> = {}) =>
  must(await recordSpending(holder, { ...spendingOf(budget), ...given }, today)).spendingId;
const decide = (spendingId: string, given: Partial<DecideSpending>, on = today, actor = finance) =>
  decideSpending(actor, { spendingId, choice: 'ACCEPTED', words: null, seenStep: 0, ...given }, on);
const ask = (spendingId: string, seen = 0, on = today) =>
  decide(spendingId, { choice: 'QUERIED', words: 'What was it for?', seenStep: seen }, on);
const accept = (spendingIds: readonly string[], { actor = finance, on = today, seenStep = 0 } = {}) =>
  acceptSpending(
    actor,
    { budgetId: budget.budgetId, spendings: spendingIds.map((spendingId) => ({ spendingId, seenStep })) },
    on,
  );
const outcome = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const faults = async () => (await verifyLedger({ codes: [code] })).flatMap(({ faults: found }) => found);
const clocks = () =>
  sql<{ line: string }>(
    `SELECT kind || ' ' || due_on || ' ' || coalesce(ended_by, 'open') AS line FROM clock
     WHERE case_id = $1 AND kind IN ('ANSWER_SPENDING', 'CHECK_ANSWER') ORDER BY kind, started_on, id`,
    [budget.caseId],
  ).then((rows) => rows.map(({ line }) => line));
const listed = async () => {
  const list = await checkList(finance, budget.budgetId);
  const ids = (lines: readonly { id: string }[] = []) => lines.map(({ id }) => id);
  return {
    first: ids(list?.first),
    clean: ids(list?.clean),
    checked: ids(list?.checked),
    counts: list?.counts,
  };
};

describe('SPE-12: spending is checked on one page', () => {
  it('what is to be asked about comes first, and the rest is accepted at once', async () => {
    const wine = await spend({ note: 'Wine for a birthday' });
    const plain: string[] = [];
    for (const paidTo of ['Pool', 'Lido']) {
      const spendingId = await spend({ paidTo });
      const { uploadId } = must(await addReceipt(holder, { spendingId, file: aPdf() }));
      await checkSent(holder, uploadId);
      plain.push(spendingId);
    }
    expect(await listed()).toEqual({
      first: [wine],
      clean: plain,
      checked: [],
      counts: { toCheck: 3, asked: 0, checked: 0 },
    });
    const list = await checkList(finance, budget.budgetId);
    expect(list?.first[0]?.flags.map(({ code: flag }) => flag)).toEqual(['X1', 'X11', 'NO_RECEIPT']);
    const accepted = await accept(plain);
    expect(accepted).toEqual({ ok: true, value: { budgetId: budget.budgetId, accepted: 2 } });
    const after = await listed();
    expect([after.clean, [...after.checked].sort()]).toEqual([[], [...plain].sort()]);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 97_000, HELD: 0, SPENT: 3_000 });
    const asIs = await accept(plain);
    expect(asIs).toEqual({ ok: true, value: { budgetId: budget.budgetId, accepted: 0 } });
  });

  it('all are accepted or none: one that was changed meanwhile stops the rest', async () => {
    const [kept, changed] = [await spend(), await spend({ paidTo: 'Lido' })];
    const right = { ...spendingOf(budget), spendingId: changed, amount: pence(7) };
    must(await correctSpending(holder, right, today));
    expect(outcome(await accept([kept, changed]))).toBe('changed-since');
    expect((await spendingCheck(finance, budget.budgetId, kept, today))?.status).toBe('UNREVIEWED');
    expect(outcome(await accept([]))).toBe('nothing-chosen');
  });

  it('none about which another officer has asked since the list was read', async () => {
    const [kept, asked] = [await spend(), await spend({ paidTo: 'Lido' })];
    must(await ask(asked));
    expect(outcome(await accept([kept, asked]))).toBe('changed-since');
    expect((await listed()).counts).toEqual({ toCheck: 1, asked: 1, checked: 0 });
    expect(outcome(await accept([asked], { seenStep: 1 }))).toBe('ok');
  });

  it('once it is checked the holder asks us to correct it, and after it is taken back mends it again', async () => {
    const spendingId = await spend();
    expect((await spendingLine(holder, spendingId))?.mending).toBe('mine');
    must(await decide(spendingId, {}));
    expect((await spendingLine(holder, spendingId))?.mending).toBe('ask');
    const right = { ...spendingOf(budget), spendingId, amount: pence(7) };
    expect(outcome(await correctSpending(holder, right, today))).toBe('checked-already');
    must(await decide(spendingId, { choice: 'TAKEN_BACK', words: 'Not read', seenStep: 1 }));
    expect((await spendingLine(holder, spendingId))?.mending).toBe('mine');
  });

  it('of two tabs the second is refused, and of two at once one is taken', async () => {
    const spendingId = await spend();
    must(await ask(spendingId));
    expect(outcome(await decide(spendingId, {}))).toBe('changed-since');
    const both = await Promise.all([
      decide(spendingId, { seenStep: 1 }),
      decide(spendingId, { choice: 'TAKEN_BACK', words: 'Not needed', seenStep: 1 }),
    ]);
    expect(both.map(outcome).sort()).toEqual(['changed-since', 'ok']);
  });

  it('by finance alone: no other role and no other commissioner', async () => {
    const spendingId = await spend();
    const others: Actor[] = [holder, budget.practitioner, budget.lead];
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) others.push(await aStaffMember(role, code));
    others.push(await aStaffMember('FINANCE_OFFICER', await aCommissioner()));
    const answers: string[] = [];
    for (const actor of others) {
      answers.push(outcome(await decide(spendingId, {}, today, actor)));
      answers.push(outcome(await accept([spendingId], { actor })));
    }
    expect(new Set(answers)).toEqual(new Set(['not-found']));
    expect((await checkList(budget.lead, budget.budgetId))?.mayCheck).toBe(false);
    expect(await checkList(holder, randomUUID())).toBeNull();
  });
});

describe('SPE-13: a question about spending', () => {
  it('runs 14 days for the holder, and their answer five working days for finance, until it is closed', async () => {
    const spendingId = await spend();
    must(await ask(spendingId));
    expect(await clocks()).toEqual(['ANSWER_SPENDING 2026-06-29 open']);
    const asked = await spendingLine(holder, spendingId);
    const view = asked && (await spendingAsked(holder, asked, today));
    expect(view?.question).toMatchObject({
      words: 'What was it for?',
      answerBy: '29 June 2026',
      isLate: false,
      seenStep: 1,
    });
    const answered = { spendingId, words: 'Ten swims', seenStep: 1 };
    must(await answerQuestion(holder, answered, addDays(today, 1)));
    expect(outcome(await answerQuestion(holder, answered, today))).toBe('answered-already');
    expect(await clocks()).toEqual([
      'ANSWER_SPENDING 2026-06-29 spending-answered',
      'CHECK_ANSWER 2026-06-23 open',
    ]);
    const list = `/commissioner/budgets/${budget.budgetId}/check`;
    expect(JSON.stringify(await commissionerHome(finance, today))).toContain(`"href":"${list}"`);
    must(await decide(spendingId, { seenStep: 2 }));
    expect((await clocks())[1]).toBe('CHECK_ANSWER 2026-06-23 spending-settled');
    expect(outcome(await answerQuestion(holder, { ...answered, seenStep: 3 }, today))).toBe(
      'question-closed',
    );
    const steps = (await spendingCheck(finance, budget.budgetId, spendingId, today))?.steps;
    expect(steps?.map(({ step }) => step)).toEqual(['QUERIED', 'ANSWERED', 'ACCEPTED']);
    const events = await eventsOf(budget.personId, 'spending:record');
    expect(events.filter((action) => action.startsWith('spending:'))).toEqual([
      'spending:query',
      'spending:answer',
      'spending:accept',
    ]);
  });

  it('with several the first last day counts, and the last one closed ends it', async () => {
    const [one, other] = [await spend(), await spend({ paidTo: 'Lido' })];
    must(await ask(one));
    must(await ask(other, 0, addDays(today, 3)));
    expect(await clocks()).toEqual(['ANSWER_SPENDING 2026-06-29 open']);
    must(await answerQuestion(holder, { spendingId: one, words: 'A swim', seenStep: 1 }, addDays(today, 4)));
    expect(await clocks()).toEqual([
      'ANSWER_SPENDING 2026-06-29 spending-answered',
      'ANSWER_SPENDING 2026-07-02 open',
      'CHECK_ANSWER 2026-06-26 open',
    ]);
    must(await decide(one, { seenStep: 2 }, addDays(today, 5)));
    must(await decide(other, { choice: 'TAKEN_BACK', words: 'Found it', seenStep: 1 }, addDays(today, 5)));
    expect((await clocks()).filter((line) => line.endsWith('open'))).toEqual([]);
  });

  it('asked again after an answer is the holder’s: the answer was read, and the next one has its own time', async () => {
    const spendingId = await spend();
    must(await ask(spendingId));
    must(await answerQuestion(holder, { spendingId, words: 'A swim', seenStep: 1 }, addDays(today, 1)));
    must(await ask(spendingId, 2, addDays(today, 7)));
    expect((await clocks()).filter((line) => line.endsWith('open'))).toEqual([
      'ANSWER_SPENDING 2026-07-06 open',
    ]);
    must(await answerQuestion(holder, { spendingId, words: 'Ten', seenStep: 3 }, addDays(today, 9)));
    expect((await clocks()).filter((line) => line.endsWith('open'))).toEqual([
      'CHECK_ANSWER 2026-07-01 open',
    ]);
  });

  it('stays with the spending: finance does not reverse it before the question is closed', async () => {
    const spendingId = await spend();
    must(await ask(spendingId));
    const reverse = () =>
      reverseSpending(finance, { spendingId, reason: 'Twice', formKey: randomUUID() }, today);
    expect(outcome(await reverse())).toBe('question-open');
    must(await decide(spendingId, { choice: 'TAKEN_BACK', words: 'Found it', seenStep: 1 }));
    expect(outcome(await reverse())).toBe('ok');
    expect((await listed()).counts).toEqual({ toCheck: 0, asked: 0, checked: 0 });
  });
});

describe('SPE-13: the home of the holder', () => {
  const tasks = async (on = today) => (await holderHome(holder, budget.personId, on))?.tasks;

  it('says what is to do: each question with its last day, then receipts, and nothing where there is none', async () => {
    expect(await tasks()).toEqual({ questions: [], withoutReceipt: 0 });
    const spendingId = await spend();
    must(await ask(spendingId));
    const question = { spendingId, about: '£10.00 to Town pool', answerBy: '29 June 2026' };
    expect(await tasks()).toEqual({ questions: [{ ...question, isLate: false }], withoutReceipt: 1 });
    expect((await tasks(addDays(today, 15)))?.questions).toEqual([{ ...question, isLate: true }]);
    const { uploadId } = must(await addReceipt(holder, { spendingId, file: aPdf() }));
    expect((await tasks())?.withoutReceipt).toBe(0);
    await checkSent(holder, uploadId);
    must(await answerQuestion(holder, { spendingId, words: 'A swim', seenStep: 1 }, today));
    expect(await tasks()).toEqual({ questions: [], withoutReceipt: 0 });
  });
});

describe('SPE-14: what is disallowed', () => {
  it('no longer counts as spent, comes back when it is taken back, and the ledger proves itself', async () => {
    const spendingId = await spend({ amount: pence(9_500), note: 'Private GP visit' });
    const disallow = (seen: number, on = today) =>
      decide(spendingId, { choice: 'DISALLOWED', words: 'The NHS gives this', seenStep: seen }, on);
    expect(outcome(await disallow(0))).toBe('not-asked-yet');
    must(await ask(spendingId));
    expect(outcome(await disallow(1, addDays(today, 14)))).toBe('answer-awaited');
    must(await answerQuestion(holder, { spendingId, words: 'I saw a doctor', seenStep: 1 }, today));
    must(await disallow(2));
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
    expect((await spendingLine(holder, spendingId))?.status).toBe('DISALLOWED');
    expect(await faults()).toEqual([]);
    const again = must(
      await decide(spendingId, { choice: 'TAKEN_BACK', words: 'It was agreed', seenStep: 3 }),
    );
    expect(again.spendingId).not.toBe(spendingId);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 90_500, HELD: 0, SPENT: 9_500 });
    expect(await faults()).toEqual([]);
    expect((await listed()).first).toEqual([again.spendingId]);
    expect(outcome(await decide(again.spendingId, {}))).toBe('recorded-it');
    const another = await aStaffMember('FINANCE_OFFICER', code);
    expect(outcome(await decide(again.spendingId, {}, today, another))).toBe('ok');
  });

  it('is not checked by who recorded it first, also once another officer has posted it again', async () => {
    const { userId, displayName } = budget.practitioner;
    const both = { ...(await aStaffMember('FINANCE_OFFICER', code)), userId, displayName };
    const { spendingId } = must(await recordSpending(budget.practitioner, spendingOf(budget), today));
    must(await ask(spendingId));
    const late = addDays(today, 15);
    must(await decide(spendingId, { choice: 'DISALLOWED', words: 'No answer', seenStep: 1 }, late));
    const back = { choice: 'TAKEN_BACK', words: 'It came', seenStep: 2 } as const;
    const again = must(await decide(spendingId, back, late)).spendingId;
    expect(outcome(await decide(again, {}, late, both))).toBe('recorded-it');
    expect(outcome(await accept([again], { actor: both, on: late }))).toBe('recorded-it');
    const [line] = (await checkList(both, budget.budgetId))?.first ?? [];
    expect(line?.mayAccept).toBe(false);
    expect(await spendingCheck(both, budget.budgetId, again, late)).toMatchObject({
      isMine: true,
      choices: [],
    });
  });

  it('asks for reasons', async () => {
    const spendingId = await spend();
    expect(outcome(await decide(spendingId, { choice: 'QUERIED' }))).toBe('words-missing');
  });
});
