import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { eventsOf } from '../../support/audit';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, balancesOf, spendingOf, today } from '../../support/money';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
const application = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
application.on('error', () => undefined);
beforeAll(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
});
afterAll(() => application.end());

/** Recorded by a practitioner with the person on their caseload. */
async function spend(on: ActiveBudget, given: Parameters<typeof spendingOf>[1] = {}) {
  const practitioner = await aStaffMember('PRACTITIONER', code);
  const recorded = await recordSpending(
    { ...practitioner, personIds: [on.personId] },
    spendingOf(on, given),
    today,
  );
  if (!recorded.ok) throw new Error(recorded.error.kind);
  return recorded.value.spendingId;
}

describe('a posted line (LE-01)', () => {
  const statements = [
    'DELETE FROM posting',
    'UPDATE posting SET amount_pence = 1',
    'DELETE FROM journal_entry',
    'TRUNCATE posting',
  ];

  it.each(statements)('the application has no right to: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied/);
  });

  it.each(statements)('even the superuser is stopped by the trigger: %s', async (statement) => {
    await expect(sql(statement)).rejects.toThrow(/append-only|cannot truncate/);
  });

  it('is undone by an equal and opposite one', async () => {
    const one = await anActiveBudget(code);
    const spendingId = await spend(one, { amount: 2_550 });
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 97_450, HELD: 0, SPENT: 2_550 });
    const reason = 'Entered twice';
    const reversed = await reverseSpending(one.finance, { spendingId, reason, formKey: randomUUID() }, today);
    expect(reversed).toEqual({ ok: true, value: { budgetId: one.budgetId } });
    expect(await balancesOf(one.budgetId)).toEqual({ COMMITTED: 100_000, HELD: 0, SPENT: 0 });
    const pairs = await sql(
      `SELECT p.account_id, sum(p.amount_pence)::int AS sum, count(*)::int FROM posting p JOIN journal_entry e ON e.id = p.entry_id
       WHERE e.budget_id = $1 AND e.kind IN ('SPENDING', 'REVERSAL') GROUP BY p.account_id`,
      [one.budgetId],
    );
    expect(pairs.map(({ sum, count }) => [sum, count])).toEqual([
      [0, 2],
      [0, 2],
    ]);
    expect(await eventsOf(one.personId, 'plan:approve')).toEqual([
      'budget:start',
      'spending:record',
      'spending:reverse',
    ]);
  });

  it('is reversed once; the same form sent twice is one reversal', async () => {
    const spendingId = await spend(budget);
    const again = { spendingId, reason: 'Entered twice', formKey: randomUUID() };
    const twice = await Promise.all([1, 2].map(() => reverseSpending(budget.finance, again, today)));
    expect(twice.map((one) => one.ok)).toEqual([true, true]);
    const other = await reverseSpending(budget.finance, { ...again, formKey: randomUUID() }, today);
    expect(other).toMatchObject({ error: { kind: 'already-reversed' } });
  });

  it('is reversed once by two officers at once', async () => {
    const spendingId = await spend(budget);
    const both = await Promise.all(
      [1, 2].map(() =>
        reverseSpending(budget.finance, { spendingId, reason: 'Wrong', formKey: randomUUID() }, today),
      ),
    );
    expect(both.map((one) => (one.ok ? 'ok' : one.error.kind)).sort()).toEqual(['already-reversed', 'ok']);
  });

  it('is reversed by finance of that commissioner alone', async () => {
    const spendingId = await spend(budget);
    const others = [
      await aStaffMember('FINANCE_OFFICER', await aCommissioner()),
      await aStaffMember('PHB_LEAD', code),
      await aStaffMember('AUDITOR', code),
      { ...(await aStaffMember('PRACTITIONER', code)), personIds: [budget.personId] },
    ];
    for (const actor of others) {
      const refused = await reverseSpending(
        actor,
        { spendingId, reason: 'Wrong', formKey: randomUUID() },
        today,
      );
      expect(refused).toMatchObject({ error: { kind: 'not-found' } });
    }
  });
});

describe('what the database itself refuses', () => {
  const rowOf = async (table: string) => {
    const [row] = await sql<{ id: string }>(`SELECT id FROM ${table} WHERE person_id = $1 LIMIT 1`, [
      budget.personId,
    ]);
    return row?.id ?? '';
  };

  it.each([
    ['one side', [500]],
    ['sides that do not make zero', [500, -499]],
  ])('an entry of %s, at COMMIT', async (_, amounts) => {
    const id = newId();
    await copyRow('journal_entry', await rowOf('journal_entry'), { id, idempotency_key: newId() });
    const sides = amounts.map((amount_pence) => ({ id: newId(), entry_id: id, amount_pence }));
    await expect(copyRow('posting', await rowOf('posting'), ...sides)).rejects.toThrow(/does not balance/);
  });

  it('allocations that do not make the agreed amount, at COMMIT', async () => {
    const ninth = { id: newId(), position: 9, amount_pence: 1, agreed_pence: 100_000 };
    await expect(copyRow('allocation', await rowOf('allocation'), ninth)).rejects.toThrow(
      /make 100001 and not the agreed 100000/,
    );
  });

  it.each(['COMMITTED', 'SPENT'])('%s below zero', async (kind) => {
    const update =
      'UPDATE ledger_account SET balance_pence = -1 WHERE budget_id = $1 AND kind = $2::"AccountKind"';
    await expect(sql(update, [budget.budgetId, kind])).rejects.toThrow(/ledger_account_floor/);
  });

  it('LED-10: HELD below zero where nothing is committed to cover it', async () => {
    const update = `UPDATE ledger_account SET balance_pence = CASE kind WHEN 'HELD' THEN -1 ELSE 0 END
      WHERE budget_id = $1 AND kind IN ('COMMITTED', 'HELD')`;
    await expect(sql(update, [budget.budgetId])).rejects.toThrow(/less than nothing left/);
  });
});
