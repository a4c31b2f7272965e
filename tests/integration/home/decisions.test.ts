import { beforeAll, describe, expect, test } from 'vitest';
import { decisionsSpec } from '@/components/home/list-specs';
import type { Params } from '@/lib/core/list-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { decisionsList } from '@/lib/home/queries/decisions-list';
import {
  aCase,
  accountsIn,
  type CaseAccounts,
  onlyClock,
  someAccounts,
  withPerson,
} from '../../support/case';
import { onDay } from '../../support/day';
import { aCaseOf, aFastTrack, aSentRecommendation } from '../../support/decision';
import { aCommissioner, aStaffMember, giveRole } from '../../support/identity';
import { aBudget, aPlanSent, approvedFor } from '../../support/money';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { anInformedCase, approve } from '../../support/plan';
import { viewOf, walk } from '../../support/walk-list';

const today = day('2026-02-10');
let code: string;
let accounts: CaseAccounts;
let lead: Actor;
let practitioner: Actor;
let second: Actor;

/** A person with a case in which something waits for the commissioner. */
const someone = (familyName: string) => withPerson(accounts, { familyName });

/** A plan that waits for a decision. @param by who also sent it */
async function waiting(familyName: string, dueOn: string, agreedPence: number, by = practitioner) {
  const sender = { ...(await someone(familyName)) };
  const worker = await withCaseload({ ...by, role: 'PRACTITIONER' as const }, sender.personId);
  const made = await aPlanSent({ ...sender, practitioner: worker }, agreedPence);
  await onlyClock(made.caseId, 'DECIDE_PLAN', { dueOn });
  return made;
}

const requests: Record<string, string> = {};

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
  second = await aStaffMember('PHB_LEAD', code, { limitPence: 50_000_000 });
  practitioner = await aStaffMember('PRACTITIONER', code);
  accounts = { code, lead, practitioner, personId: '' };
  requests.late = await aCase(await someone('Late'));
  await onlyClock(requests.late, 'DECIDE_ELIGIBILITY', { dueOn: '2026-02-09' });
  requests.small = (await waiting('Small', '2026-02-10', 5_000_000)).caseId;
  requests.large = (await waiting('Large', '2026-02-11', 5_000_001)).caseId;
  await giveRole(lead, 'PRACTITIONER');
  requests.own = (await waiting('Own', '2026-02-16', 100, lead)).caseId;
  const seconded = await waiting('Seconded', '2026-02-17', 6_000_000);
  await approve(lead, seconded, today);
  requests.firstDone = seconded.caseId;
  requests.start = (await approvedFor(await someone('Start'), 1_234_500)).caseId;
  await onlyClock(requests.start, 'START_BUDGET', { dueOn: '2026-03-01' });
  await onlyClock(await aCase(await someone('Ended')), 'DECIDE_ELIGIBILITY', {
    dueOn: '2026-01-20',
    endedOn: '2026-01-19',
  });
  const planning = await someone('Planning');
  await onDay(today, () => anInformedCase(planning, today));
});

async function lines(actor: Actor, params: Params = {}) {
  const list = await decisionsList(actor, viewOf(decisionsSpec, params), today);
  const named = list?.rows.map((row) => [row.person.split(',')[0] ?? '', row] as const) ?? [];
  return Object.fromEntries(named);
}

describe('what waits for a decision', () => {
  test('is everything open that is the commissioner’s, soonest due first, with the sum at stake', async () => {
    const list = await decisionsList(lead, viewOf(decisionsSpec), today);
    expect(list?.rows.map(({ person, sum }) => `${person} ${sum}`)).toEqual([
      'Late, Test, born 4 May 1980 Not known yet',
      'Small, Test, born 4 May 1980 £50,000.00',
      'Large, Test, born 4 May 1980 £50,000.01',
      'Own, Test, born 4 May 1980 £1.00',
      'Seconded, Test, born 4 May 1980 £60,000.00',
      'Start, Test, born 4 May 1980 £12,345.00',
    ]);
  });

  test('leads to where each is done', async () => {
    const { Late, Small, Start } = await lines(lead);
    expect(Late).toMatchObject({
      what: 'Decide eligibility',
      href: `/commissioner/cases/${requests.late}/eligibility/decide`,
      isMine: true,
    });
    expect(Small).toMatchObject({
      what: 'Decide the plan',
      href: `/commissioner/cases/${requests.small}/decision`,
      note: null,
    });
    expect(Start).toMatchObject({
      what: 'Start the budget',
      href: `/commissioner/cases/${requests.start}/start`,
    });
  });

  test('marks what is above the limit by a penny, what is one’s own, and what one approved first', async () => {
    const { Large, Own, Seconded } = await lines(lead);
    expect(Large).toMatchObject({
      isMine: true,
      note: 'Above your limit of £50,000.00. A second approver decides after you.',
    });
    expect(Own).toMatchObject({
      isMine: false,
      note: 'You worked on this plan. Someone else must decide.',
      href: `/commissioner/cases/${requests.own}`,
    });
    expect(Seconded).toMatchObject({
      isMine: false,
      note: 'You approved it first. A second approver must decide.',
    });
  });

  test('marks a second approval for users who may give it, and for those who may not', async () => {
    expect((await lines(second)).Seconded).toMatchObject({
      isMine: true,
      note: `Second approval. ${lead.displayName} approved first.`,
    });
    const small = await aStaffMember('PHB_LEAD', code, { limitPence: 100 });
    expect((await lines(small)).Seconded?.note).toBe(
      'Needs a second approver for £60,000.00. Your limit is £1.00.',
    );
    const none = await aStaffMember('PHB_LEAD', code);
    expect((await lines(none)).Small?.note).toBe('You have no approval limit. You can return or refuse it.');
  });

  test('is for an auditor to see and for finance only to start', async () => {
    const seen = await lines(await aStaffMember('AUDITOR', code));
    expect(Object.values(seen).map((row) => row?.isMine)).toEqual(Array(6).fill(false));
    const finance = await lines(await aStaffMember('FINANCE_OFFICER', code));
    expect(Object.values(finance).filter((row) => row?.isMine)).toEqual([finance.Start]);
  });

  test('says who recommends what, and what is one’s own work and so for another user', async () => {
    const accounts = await someAccounts();
    const sent = await aSentRecommendation(accounts, await aCaseOf(accounts), {
      outcome: 'NOT_ELIGIBLE',
      author: accounts.lead,
    });
    const item = async (actor: Actor) =>
      (await decisionsList(actor, viewOf(decisionsSpec), today))?.rows.find(
        ({ kind }) => kind === 'VERIFY_RECOMMENDATION',
      );
    const words = `${accounts.practitioner.displayName} recommends: not eligible.`;
    expect(await item(await aStaffMember('PHB_LEAD', accounts.code))).toMatchObject({
      what: 'Verify an MDT recommendation',
      isMine: true,
      note: words,
      href: `/commissioner/cases/${sent.caseId}/eligibility/decide`,
    });
    expect(await item(accounts.lead)).toMatchObject({
      isMine: false,
      note: 'You were involved in this assessment. Someone else must decide.',
      href: `/commissioner/cases/${sent.caseId}`,
    });
    expect(await item(await aStaffMember('AUDITOR', accounts.code))).toMatchObject({
      isMine: false,
      note: words,
    });
  });

  test('says that a fast track waits, and who recorded it', async () => {
    const accounts = await someAccounts();
    await aFastTrack(accounts, await aCaseOf(accounts));
    const rows = (await decisionsList(accounts.lead, viewOf(decisionsSpec), today))?.rows;
    expect(rows).toMatchObject([
      { isMine: true, note: `Fast track, recorded by ${accounts.practitioner.displayName}.` },
    ]);
  });

  const filters: [string, Params, string[]][] = [
    ['late: before today', { due: 'late' }, ['Late']],
    ['near: today and six days more', { due: 'near' }, ['Small', 'Large', 'Own']],
    ['what is needed', { what: ['DECIDE_ELIGIBILITY', 'START_BUDGET'] }, ['Late', 'Start']],
    ['a group nobody is in', { group: 'WHEELCHAIR' }, []],
  ];
  test.each(filters)('is narrowed by %s', async (_, params, expected) => {
    expect(Object.keys(await lines(lead, params))).toEqual(expected);
  });

  test('is nothing of another commissioner’s, and closed to users who decide nothing', async () => {
    expect(await lines(await aStaffMember('PHB_LEAD', await aCommissioner()))).toEqual({});
    for (const role of ['ADMINISTRATOR', 'PRACTITIONER'] as const)
      expect(await decisionsList(await aStaffMember(role, code), viewOf(decisionsSpec), today)).toBeNull();
  });

  test('is paged without loss or repetition where much is due on one day', async () => {
    const crowd = await aCommissioner();
    const others = await accountsIn(crowd);
    const made: string[] = [];
    for (let n = 0; n < 105; n += 1) {
      const caseId = await aCase(await withPerson(others));
      made.push(await onlyClock(caseId, 'DECIDE_ELIGIBILITY', { dueOn: `2026-02-0${1 + (n % 2)}` }));
    }
    const reader = others.lead;
    for (const sort of ['due', '-due']) {
      const read = async (view: ReturnType<typeof viewOf>) => decisionsList(reader, view, today);
      const [forwards, backwards] = await walk(viewOf(decisionsSpec, { sort }), read);
      expect([...forwards].sort()).toEqual([...made].sort());
      expect(backwards).toEqual(forwards);
    }
  });
});

describe('the home of a commissioner’s staff', () => {
  test('counts what waits, what is late and what is due today', async () => {
    const home = await commissionerHome(lead, today);
    expect(home?.inbox).toMatchObject({ waiting: 6, late: 1, dueToday: 1 });
    expect(home?.inbox?.items).toHaveLength(6);
    expect(home?.payments).toBeNull();
  });

  test('shows finance what it starts and what it pays, and an administrator only totals', async () => {
    const finance = await commissionerHome(await aStaffMember('FINANCE_OFFICER', code), today);
    expect(finance?.inbox?.items.map(({ kind }) => kind)).toEqual(['START_BUDGET']);
    expect(finance?.inbox?.waiting).toBe(1);
    expect(finance?.payments).toEqual([]);
    const administrator = await commissionerHome(await aStaffMember('ADMINISTRATOR', code), today);
    expect(administrator).toMatchObject({ inbox: null, payments: null, totals: { budgets: 0 } });
  });

  test('shows fifteen lines at most and counts the rest', async () => {
    const crowd = await aCommissioner();
    const others = await accountsIn(crowd);
    for (let n = 0; n < 17; n += 1)
      await onlyClock(await aCase(await withPerson(others)), 'DECIDE_ELIGIBILITY', { dueOn: '2026-02-02' });
    const reader = others.lead;
    const home = await commissionerHome(reader, today);
    expect([home?.inbox?.items.length, home?.inbox?.waiting, home?.inbox?.late]).toEqual([15, 17, 17]);
  });

  test('adds up the money of live budgets and leaves out those that have ended', async () => {
    const rich = await aCommissioner();
    const others = await accountsIn(rich);
    const reader = others.lead;
    await aBudget(others, { spentPence: 30_000, withPayeePence: 20_000, way: 'DIRECT_PAYMENT' });
    await aBudget(await withPerson(others), { agreedPence: 50_000, spentPence: 1, state: 'SUSPENDED' });
    const ended = { state: 'ENDED', endsOn: '2026-01-31' } as const;
    await aBudget(await withPerson(others), { ...ended, agreedPence: 77_700, spentPence: 700 });
    expect((await commissionerHome(reader, today))?.totals).toEqual({
      budgets: 2,
      agreed: 150_000,
      committed: 99_999,
      held: 20_000,
      spent: 30_001,
      left: 119_999,
    });
  });

  test('is closed to practitioners and holders', async () => {
    const holder = await aHolder(code, await aPerson(code));
    expect(await commissionerHome(practitioner, today)).toBeNull();
    expect(await commissionerHome(holder, today)).toBeNull();
  });
});
