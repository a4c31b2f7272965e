import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { holderHome } from '@/lib/home/queries/holder-home';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { budgetView } from '@/lib/money/queries/budget-view';
import { type DecideNotice, decideNotice } from '@/lib/notice/commands/decide-notice';
import { type EndNotice, endNotice } from '@/lib/notice/commands/end-notice';
import { noticeForm } from '@/lib/notice/queries/notice-form';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { askRunAgain } from '@/lib/payment/commands/propose-run';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { eventsOf } from '../../support/audit';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, paymentOf, startsOn, today } from '../../support/money';
import { suspensionOf } from '../../support/notice';
import { aProposedRun, aScheduledBudget, linesOf, runOfficers, shownOf } from '../../support/payment-run';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge } from '../../support/tampering';

let code: string;
let lead: Actor;
let tom: Actor;
let joan: Actor;
let lee: Actor;
beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code, { name: 'Dev Malhotra' });
  const officer = (name: string) => aStaffMember('FINANCE_OFFICER', code, { name });
  [tom, joan, lee] = [await officer('Tom'), await officer('Joan'), await officer('Lee')];
});

const aDirectPayment = () => anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
const partOf = ({ budgetId, allocationIds }: ActiveBudget) => ({
  budgetId,
  allocationId: allocationIds[0] ?? '',
});
const decide = (budget: ActiveBudget, change: Partial<DecideNotice> = {}, on = today, actor = lead) =>
  decideNotice(actor, { ...suspensionOf(partOf(budget), on), ...change }, on);
const STOP = { kind: 'STOP', careFrom: addDays(today, 29) } as const;
const end = (noticeId: string, change: Partial<EndNotice>, on = today) =>
  endNotice(lead, { noticeId, end: 'LIFTED', fromDay: on, reason: 'Looked at', ...change }, on);
const due = (budget: ActiveBudget, from = today, on = today) =>
  paymentOf({ ...partOf(budget), amount: 10_000 }, on, from);
const stopOf = async (result: Promise<unknown>) => {
  const { error } = (await result) as { error?: { kind: string; stop?: { stop: string } } };
  return error ? `${error.kind} ${error.stop?.stop ?? ''}` : 'ok';
};
const tasksOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT kind || ' ' || owner_role || ' ' || due_on AS line FROM clock WHERE case_id = $1 AND ended_on IS NULL
        AND kind IN ('SUSPENSION_REVIEW', 'NOTICE_TAKES_EFFECT', 'CARE_INSTEAD_ENDS', 'STOPPED_PAYMENTS') ORDER BY kind::text`,
      [caseId],
    )
  ).map(({ line }) => line);

describe('NOT-01: a suspension', () => {
  it('holds a payment at every step, is a task, is said to the person, and lets it go once lifted', async () => {
    const budget = await aDirectPayment();
    const { paymentId } = must(await proposePayment(tom, due(budget), today));
    must(await approvePayment(joan, { paymentId }, today));
    const { noticeId } = must(await decide(budget, { careUntil: addDays(today, 20) }));
    expect(await stopOf(releasePayment(lee, { paymentId }, today))).toBe('payout-stopped PART_SUSPENDED');
    expect(await tellStoppedPayments(code, today)).toBe(1);
    expect(await tasksOf(budget)).toEqual([
      `CARE_INSTEAD_ENDS PRACTITIONER ${addDays(today, 20)}`,
      expect.stringContaining('STOPPED_PAYMENTS'),
      `SUSPENSION_REVIEW PRACTITIONER ${addDays(today, 14)}`,
    ]);
    const holder = await aHolder(code, budget.personId);
    const home = await holderHome(holder, budget.personId, today);
    expect(home?.money?.notices).toMatchObject([
      {
        kind: 'SUSPEND',
        from: '15 June 2026',
        reviewOn: '29 June 2026',
        because: 'money was spent on things that are not in the plan',
        care: { by: 'Westbrook Nursing', from: '15 June 2026' },
      },
    ]);
    expect((await budgetView(tom, budget.budgetId, undefined, today))?.notices).toHaveLength(1);
    expect(home?.money?.isUnpaid).toBe(true);
    must(await end(noticeId, { fromDay: addDays(today, 3) }));
    expect(await tasksOf(budget)).toEqual([expect.stringContaining('STOPPED_PAYMENTS')]);
    // It is due in three days, from which nothing is held.
    expect(await stopOf(releasePayment(lee, { paymentId }, today))).toBe('ok');
    const after = await budgetView(tom, budget.budgetId, undefined, addDays(today, 3));
    const lifted = { from: '15 June 2026', until: '17 June 2026', careBy: 'Westbrook Nursing' };
    expect(after).toMatchObject({ notices: [], lifted: [lifted] });
    expect(await eventsOf(budget.personId)).toEqual(
      expect.arrayContaining(['payment-notice:suspend', 'payment-notice:lift']),
    );
  });

  it('leaves what is owed for the days before it, with a reason', async () => {
    const budget = await aDirectPayment();
    must(await decide(budget));
    const owed = { ...due(budget, startsOn), endsOn: addDays(today, -1) };
    expect(await stopOf(proposePayment(tom, owed, today))).toBe('owed-reason-missing PART_SUSPENDED');
    expect(await stopOf(proposePayment(tom, { ...owed, owedReason: 'Wages of May' }, today))).toBe('ok');
  });

  it('that is decided again takes the place of the one before, and keeps its first day', async () => {
    const budget = await aDirectPayment();
    const first = must(await decide(budget));
    const later = addDays(today, 10);
    must(await decide(budget, { careFrom: today }, later));
    expect(await kindOf(end(first.noticeId, { fromDay: later }, later))).toBe('notice-changed-meanwhile');
    expect(await tasksOf(budget)).toEqual([`SUSPENSION_REVIEW PRACTITIONER ${addDays(later, 14)}`]);
    const view = await budgetView(tom, budget.budgetId, undefined, later);
    expect(view?.notices).toMatchObject([{ from: '15 June 2026' }]);
  });
});

describe('NOT-01: a payment run', () => {
  it('pays nothing to a part that is suspended, also where it was approved before', async () => {
    const own = await aCommissioner();
    const decider = await aStaffMember('PHB_LEAD', own);
    const run = await runOfficers(own);
    const budget = await aScheduledBudget(own);
    const runId = await aProposedRun(run);
    expect(await linesOf(runId)).toEqual(['40000 IN_RUN']);
    must(await approveRun(run.approver, await shownOf(runId), today));
    must(await decide(budget, {}, today, decider));
    expect(must(await releaseRun(run.releaser, await shownOf(runId), today)).stopped).toBe(1);
    expect(await linesOf(runId)).toEqual(['40000 HELD PART_SUSPENDED']);
  });

  it('asks about its pay day, also where a payment was due before it', async () => {
    const own = await aCommissioner();
    const decider = await aStaffMember('PHB_LEAD', own);
    const run = await runOfficers(own);
    const budget = await anActiveBudget(own, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
    must(await proposePayment(run.creator, { ...due(budget), dueOn: today }, today));
    const runId = await aProposedRun(run);
    expect(await linesOf(runId)).toEqual(['10000 IN_RUN']);
    must(await decide(budget, {}, today, decider));
    // As one that was decided for a later day would be.
    await forge(
      `UPDATE payment_notice SET last_day = '${addDays(today, 1)}' WHERE budget_id = '${budget.budgetId}'`,
    );
    expect(must(await approveRun(run.approver, await shownOf(runId), today)).stopped).toBe(1);
    must(await askRunAgain(run.creator, { runId }, today));
    expect(await linesOf(runId)).toEqual(['10000 HELD PART_SUSPENDED']);
  });
});

describe('NOT-03: a stop', () => {
  it('pays up to its last day as ever and no later, and can be withdrawn until then', async () => {
    const budget = await aDirectPayment();
    const { noticeId } = must(await decide(budget, STOP));
    const last = addDays(today, 28);
    const until = { ...due(budget), endsOn: last };
    expect(await stopOf(proposePayment(tom, { ...until, endsOn: addDays(last, 1) }, today))).toBe(
      'payout-stopped STOPPED',
    );
    expect(await stopOf(proposePayment(tom, until, today))).toBe('ok');
    expect(await tasksOf(budget)).toEqual([`NOTICE_TAKES_EFFECT PHB_LEAD ${last}`]);
    const withdrawn = { end: 'WITHDRAWN', fromDay: null } as const;
    expect(await kindOf(end(noticeId, withdrawn, addDays(last, 1)))).toBe('end-not-open');
    must(await end(noticeId, withdrawn, last));
    expect(await tasksOf(budget)).toEqual([]);
    const form = await noticeForm(lead, partOf(budget), last);
    expect(form).toMatchObject({ stopped: null, isOpen: true });
    expect(form?.history).toMatchObject([{ kind: 'STOP', open: [], ends: [{ kind: 'WITHDRAWN' }] }]);
  });

  it('is at once where the ground lets it, and its task ends once other care is in place', async () => {
    const budget = await aDirectPayment();
    const now = { kind: 'STOP', isImmediate: true, careFrom: addDays(today, 1) } as const;
    expect(await kindOf(decide(budget, now))).toBe('not-at-once');
    const { noticeId } = must(await decide(budget, { ...now, ground: 'OFFENCE_SUSPECTED' }));
    expect(await stopOf(proposePayment(tom, due(budget), today))).toBe('payout-stopped STOPPED');
    must(await end(noticeId, { end: 'SETTLED', fromDay: null }));
    expect(await tasksOf(budget)).toEqual([]);
    expect(await stopOf(proposePayment(tom, due(budget), today))).toBe('payout-stopped STOPPED');
    expect(await kindOf(decide(budget))).toBe('stopped-already');
  });
});

describe('NOT-04: who decides, and when', () => {
  it('is a PHB lead who does not act for the person', async () => {
    const budget = await aDirectPayment();
    expect(await kindOf(decide(budget, {}, today, tom))).toBe('not-found');
    expect(await kindOf(decide(budget, {}, today, budget.practitioner))).toBe('not-found');
    const daughter = { ...lead, actsFor: [budget.personId] };
    expect(await kindOf(decide(budget, {}, today, daughter))).toBe('not-found');
    const other = await aStaffMember('PHB_LEAD', await aCommissioner());
    expect(await kindOf(decide(budget, {}, today, other))).toBe('not-found');
    expect(await noticeForm(other, partOf(budget), today)).toBeNull();
    expect(await kindOf(decide(budget, { careBy: null }))).toBe('care-missing');
  });

  it('is never after a death, which ends the tasks', async () => {
    const budget = await aDirectPayment();
    const { noticeId } = must(await decide(budget));
    await died(budget.practitioner, budget.personId, day('2026-06-16'), { diedOn: today });
    expect(await tasksOf(budget)).toEqual([]);
    expect(await kindOf(decide(budget, {}, day('2026-06-16')))).toBe('person-died');
    expect(await kindOf(end(noticeId, { fromDay: day('2026-06-16') }, day('2026-06-16')))).toBe(
      'person-died',
    );
    expect((await noticeForm(lead, partOf(budget), day('2026-06-16')))?.isOpen).toBe(false);
  });
});
