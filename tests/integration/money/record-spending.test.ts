import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { budgetView } from '@/lib/money/queries/budget-view';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { eventsOf } from '../../support/audit';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  aReleasedPayment,
  balancesOf,
  paymentOf,
  spendingOf,
  startsOn,
  today,
} from '../../support/money';
import { aHolder, aPerson } from '../../support/person';
import fc from '../../support/property';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let holder: Actor;
beforeAll(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
  holder = await aHolder(code, budget.personId);
});

const outcome = (result: Awaited<ReturnType<typeof recordSpending>>) =>
  result.ok ? 'ok' : result.error.kind;

describe('recordSpending', () => {
  it('moves notional money from committed to spent and writes the trail', async () => {
    const one = await anActiveBudget(code);
    const recorded = await recordSpending(
      await aHolder(code, one.personId),
      spendingOf(one, { amount: 2_550 }),
      today,
    );
    expect(recorded.ok).toBe(true);
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 97_450, HELD: 0, SPENT: 2_550 });
    const rows = await sql('SELECT paid_to, amount_pence, status FROM spending WHERE budget_id = $1', [
      one.budgetId,
    ]);
    expect(rows).toEqual([{ paid_to: 'Town pool', amount_pence: '2550', status: 'UNREVIEWED' }]);
    expect(await eventsOf(one.personId, 'plan:approve')).toEqual(['budget:start', 'spending:record']);
  });

  // LED-07
  it.each([
    ['nothing', { amount: 0 }, 'amount-not-positive'],
    ['a penny more than there is', { amount: 100_001 }, 'over-left'],
    ['tomorrow', { spentOn: addDays(today, 1) }, 'spent-in-future'],
    ['the day before it began', { spentOn: addDays(startsOn, -1) }, 'outside-period'],
    ['a line of somebody else’s plan', { planLineId: randomUUID() }, 'no-such-line'],
    ['a part of somebody else’s budget', { allocationId: randomUUID() }, 'no-such-allocation'],
  ])('refuses %s', async (_, change, expected) => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    expect(outcome(await recordSpending(actor, { ...spendingOf(one), ...(change as object) }, today))).toBe(
      expected,
    );
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
  });

  it('allows the last penny', async () => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    expect(outcome(await recordSpending(actor, spendingOf(one, { amount: 100_000 }), today))).toBe('ok');
  });

  it('LED-10: takes more than was paid so far as paid of their own, and the next payment brings it back', async () => {
    const one = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 50_000 }]);
    const actor = await aHolder(code, one.personId);
    const spend = (amount: number) => recordSpending(actor, spendingOf(one, { amount }), today);
    expect(outcome(await spend(30_000))).toBe('ok');
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 50_000, HELD: -30_000, SPENT: 30_000 });
    expect(await spend(20_001)).toMatchObject({ error: { kind: 'over-left', left: 20_000 } });
    const view = async () => (await budgetView(one.finance, one.budgetId, undefined, today))?.position;
    expect(await view()).toMatchObject({ own: 30_000, left: 20_000, spent: 30_000 });
    const payment = { budgetId: one.budgetId, allocationId: one.allocationIds[0] ?? '', amount: 40_000 };
    await aReleasedPayment(code, paymentOf(payment, today), today);
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 10_000, HELD: 10_000, SPENT: 30_000 });
    expect(await view()).toMatchObject({ own: 0, paidOut: 40_000, left: 20_000 });
    expect(await verifyLedger({ codes: [code] })).toMatchObject([{ faults: [] }]);
  });

  it('LED-10: refuses it of a third party', async () => {
    const one = await anActiveBudget(code, [{ way: 'THIRD_PARTY', amount: 50_000 }]);
    const refused = await recordSpending(await aHolder(code, one.personId), spendingOf(one), today);
    expect(refused).toMatchObject({ error: { kind: 'over-left', left: 0 } });
  });

  it('LED-10: the database refuses a part with less than nothing left', async () => {
    const one = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 50_000 }]);
    const less = (amount: number) =>
      sql(
        `UPDATE ledger_account SET balance_pence = balance_pence - $2 WHERE budget_id = $1 AND kind = 'HELD'`,
        [one.budgetId, amount],
      );
    await expect(less(50_001)).rejects.toThrow(/less than nothing left/);
  });

  it('records a form sent twice once, even when the second would be too much', async () => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    const form = spendingOf(one, { amount: 60_000 });
    const twice = await Promise.all([1, 2].map(() => recordSpending(actor, form, today)));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice.map(outcome)).toEqual(['ok', 'ok']);
    expect(await eventsOf(one.personId, 'plan:approve')).toEqual(['budget:start', 'spending:record']);
  });

  it.each([{ amount: 1_001 }, { paidTo: 'Another pool' }, { note: 'With a friend' }])(
    'refuses the same key with other contents: %o',
    async (change) => {
      const form = spendingOf(budget);
      await recordSpending(holder, form, today);
      const other = { ...form, ...(change as object) };
      expect(outcome(await recordSpending(holder, other, today))).toBe('key-used-otherwise');
    },
  );

  it('refuses a key that another budget used at the same moment', async () => {
    const other = await anActiveBudget(code);
    const actor = await aHolder(code, other.personId);
    const formKey = randomUUID();
    const both = await Promise.all([
      recordSpending(holder, spendingOf(budget, { formKey }), today),
      recordSpending(actor, spendingOf(other, { formKey }), today),
    ]);
    expect(both.map(outcome).sort()).toEqual(['key-used-otherwise', 'ok']);
  });

  it('never overspends: of eight at once for £300 out of £1,000, three are recorded', async () => {
    const one = await anActiveBudget(code);
    const actor = await aHolder(code, one.personId);
    // Eight connections must be open already, or the eight would run one after the other.
    await Promise.all(
      Array.from({ length: 8 }, () => recordSpending(actor, spendingOf(one, { amount: 0 }), today)),
    );
    const forms = Array.from({ length: 8 }, () => spendingOf(one, { amount: 30_000 }));
    const results = await Promise.all(forms.map((form) => recordSpending(actor, form, today)));
    expect(results.map(outcome).sort()).toEqual([...Array(3).fill('ok'), ...Array(5).fill('over-left')]);
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 10_000, HELD: 0, SPENT: 90_000 });
  });

  it('is not there for an actor without authority over this person’s money', async () => {
    const elsewhere = await aCommissioner();
    const others = [
      await aHolder(code, await aPerson(code)),
      await aHolder(code, budget.personId, 'REPRESENTATIVE', { money: false }),
      await aHolder(code, budget.personId, 'NOMINEE', { money: false }),
      await aStaffMember('PRACTITIONER', code),
      await aStaffMember('FINANCE_OFFICER', code),
      await aStaffMember('AUDITOR', code),
      { ...(await aStaffMember('PRACTITIONER', elsewhere)), personIds: [budget.personId] },
    ];
    for (const actor of others)
      expect(outcome(await recordSpending(actor, spendingOf(budget), today))).toBe('not-found');
  });

  it.each(['REPRESENTATIVE', 'NOMINEE'] as const)(
    'is open to a %s with authority over money',
    async (role) => {
      const actor = await aHolder(code, budget.personId, role, { plan: false });
      expect(outcome(await recordSpending(actor, spendingOf(budget), today))).toBe('ok');
    },
  );
});

describe('any schedule of spending and reversing', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('spend' as const), amount: fc.integer({ min: 1, max: 60_000 }) }),
    fc.record({ kind: fc.constant('reverse' as const), nth: fc.nat(5) }),
  );

  it('keeps every balance the sum of its postings and spends no more than was agreed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (rounds) => {
          const one = await anActiveBudget(code);
          const actor = await aHolder(code, one.personId);
          const made: string[] = [];
          for (const round of rounds) {
            const known = [...made];
            await Promise.all(
              round.map(async (one_) => {
                if (one_.kind === 'reverse') {
                  const spendingId = known[one_.nth];
                  if (spendingId)
                    await reverseSpending(
                      one.finance,
                      { spendingId, reason: 'Test', formKey: randomUUID() },
                      today,
                    );
                  return;
                }
                const recorded = await recordSpending(actor, spendingOf(one, { amount: one_.amount }), today);
                if (recorded.ok) made.push(recorded.value.spendingId);
              }),
            );
          }
          const [sums] = await sql(
            `SELECT bool_and(a.balance_pence = coalesce((SELECT sum(amount_pence) FROM posting p WHERE p.account_id = a.id), 0)) AS equal,
             sum(a.balance_pence)::int AS all, min(a.balance_pence)::int >= 0 AS above FROM ledger_account a WHERE budget_id = $1`,
            [one.budgetId],
          );
          expect(sums).toEqual({ equal: true, all: 100_000, above: true });
        },
      ),
      { numRuns: 12 },
    );
  });
});
