import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { startBudget } from '@/lib/money/commands/start-budget';
import { eventsOf } from '../../support/audit';
import { consents } from '../../support/consent';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anApprovedCase, anOrganisation, balancesOf, startOf, startsOn, today } from '../../support/money';
import { aHolder, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const whole = [{ way: 'NOTIONAL', amount: 100_000 }] as const;

describe('startBudget', () => {
  it('opens the ledger, moves the case and sets the first review to the day of the plan', async () => {
    const { caseId, personId, finance } = await anApprovedCase(code);
    const started = await startBudget(finance, startOf(caseId, whole), today);
    expect(started.ok).toBe(true);
    const [budget] = await sql(
      'SELECT id, state, starts_on::text, ends_on::text, agreed_pence FROM budget WHERE case_id = $1',
      [caseId],
    );
    // BUD-11: 52 weeks, both days counting.
    expect(budget).toMatchObject({
      state: 'ACTIVE',
      starts_on: startsOn,
      ends_on: '2027-05-30',
      agreed_pence: '100000',
    });
    expect(await balancesOf(budget?.id)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
    const [found] = await sql('SELECT state FROM phb_case WHERE id = $1', [caseId]);
    expect(found?.state).toBe('ACTIVE');
    const clocks = await sql(
      `SELECT kind, due_on::text, ended_on::text FROM clock WHERE case_id = $1 AND kind IN ('START_BUDGET', 'FIRST_REVIEW') ORDER BY due_on`,
      [caseId],
    );
    expect(clocks).toEqual([
      { kind: 'START_BUDGET', due_on: '2026-05-18', ended_on: today },
      // REV-01: as the plan says; three months after the start would be 1 September.
      { kind: 'FIRST_REVIEW', due_on: '2026-07-10', ended_on: null },
    ]);
    const shares = await sql('SELECT funder, amount_pence FROM funding_share WHERE budget_id = $1', [
      budget?.id,
    ]);
    expect(shares).toEqual([{ funder: finance.commissionerName, amount_pence: '100000' }]);
    expect(await eventsOf(personId, 'plan:approve')).toEqual(['budget:start']);
  });

  it('opens a mix of ways', async () => {
    const { caseId, finance, practitioner } = await anApprovedCase(code);
    await consents(practitioner, caseId, today);
    const allocations = [
      { way: 'NOTIONAL', amount: 33_333 },
      { way: 'THIRD_PARTY', amount: 33_333 },
      { way: 'DIRECT_PAYMENT', amount: 33_334 },
    ] as const;
    const organisationId = await anOrganisation(finance);
    const started = await startBudget(finance, startOf(caseId, allocations, organisationId), today);
    expect(started.ok && (await balancesOf(started.value.budgetId))).toEqual({
      COMMITTED: 100_000,
      HELD: 0,
      SPENT: 0,
    });
  });

  // BUD-05, BUD-06, BUD-12
  it.each([
    ['a penny too much', { amount: 100_001 }, 'sum-differs'],
    ['a penny too little', { amount: 99_999 }, 'sum-differs'],
    ['no consent to a direct payment', { way: 'DIRECT_PAYMENT' }, 'direct-payment-without-consent'],
    [
      'an exclusion from direct payments',
      { way: 'DIRECT_PAYMENT', isExcluded: true },
      'direct-payment-excluded',
    ],
    ['a start before the request', { startsOn: day('2026-03-01') }, 'starts-before-request'],
    ['a start in another decade', { startsOn: day('2036-06-01') }, 'starts-too-late'],
  ] as const)('refuses %s and writes nothing', async (_, change, expected) => {
    const { caseId, finance } = await anApprovedCase(code);
    const {
      way = 'NOTIONAL',
      amount = 100_000,
      ...rest
    } = { ...change } as { way?: 'NOTIONAL' | 'DIRECT_PAYMENT'; amount?: number };
    const refused = await startBudget(finance, { ...startOf(caseId, [{ way, amount }]), ...rest }, today);
    expect(refused).toMatchObject({ ok: false, error: { kind: expected } });
    expect(await sql('SELECT 1 FROM budget WHERE case_id = $1', [caseId])).toEqual([]);
  });

  it('starts once if sent twice at the same moment', async () => {
    const { caseId, personId, finance } = await anApprovedCase(code);
    const twice = await Promise.all([1, 2].map(() => startBudget(finance, startOf(caseId, whole), today)));
    expect(twice.map((one) => one.ok)).toEqual([true, true]);
    expect(await sql('SELECT 1 FROM budget WHERE case_id = $1', [caseId])).toHaveLength(1);
    expect(await eventsOf(personId, 'plan:approve')).toEqual(['budget:start']);
  });

  it('says who started it to one who sends other answers', async () => {
    const { caseId, finance } = await anApprovedCase(code);
    const second = await aStaffMember('FINANCE_OFFICER', code);
    expect(await startBudget(finance, startOf(caseId, whole), today)).toMatchObject({ ok: true });
    expect(await startBudget(second, startOf(caseId, whole), today)).toMatchObject({ ok: true });
    const parts = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
    expect(await startBudget(second, startOf(caseId, parts), today)).toMatchObject({
      error: { kind: 'already-started', by: finance.displayName },
    });
  });

  it('opens one fund if two first budgets of a commissioner start at once', async () => {
    const fresh = await aCommissioner();
    const cases = [await anApprovedCase(fresh), await anApprovedCase(fresh)];
    const both = await Promise.all(
      cases.map((one) => startBudget(one.finance, startOf(one.caseId, whole), today)),
    );
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    const funds = await sql(
      `SELECT balance_pence FROM ledger_account WHERE commissioner_code = $1 AND kind = 'FUND'`,
      [fresh],
    );
    expect(funds).toEqual([{ balance_pence: '-200000' }]);
  });

  it('refuses a case without an approved plan', async () => {
    const { caseId, finance } = await anApprovedCase(code);
    await sql(`UPDATE phb_case SET state = 'PLAN_SUBMITTED' WHERE id = $1`, [caseId]);
    expect(await startBudget(finance, startOf(caseId, whole), today)).toMatchObject({
      error: { kind: 'not-approved' },
    });
  });

  it('is not there for another commissioner or another role', async () => {
    const { caseId, personId } = await anApprovedCase(code);
    const others = [
      await aStaffMember('FINANCE_OFFICER', await aCommissioner()),
      await aStaffMember('AUDITOR', code),
      await aStaffMember('ADMINISTRATOR', code),
      await withCaseload(await aStaffMember('PRACTITIONER', code), personId),
      await aHolder(code, personId),
      await aHolder(code, personId, 'REPRESENTATIVE'),
      await aHolder(code, personId, 'NOMINEE'),
    ];
    for (const actor of others) {
      expect(await startBudget(actor, startOf(caseId, whole), today)).toMatchObject({
        error: { kind: 'not-found' },
      });
    }
  });
});
