import { beforeEach, describe, expect, it } from 'vitest';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { aCommissioner } from '../../support/identity';
import { type ActiveBudget, anActiveBudget } from '../../support/money';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code);
});

const verdict = async () => (await verifyLedger()).find(({ commissionerCode }) => commissionerCode === code);

/** Runs a statement past every trigger, as a user with the owner's rights could. */
const forge = (statement: string) =>
  sql(`SET session_replication_role = replica; ${statement}; SET session_replication_role = origin`);

describe('verifyLedger', () => {
  it('finds nothing in a ledger that adds up', async () => {
    expect(await verdict()).toEqual({ commissionerCode: code, entries: 1n, broken: null });
  });

  it('names an account with a balance that is a penny wrong (LE-04)', async () => {
    const [account] = await sql(
      `UPDATE ledger_account SET balance_pence = balance_pence + 1 WHERE budget_id = $1 AND kind = 'COMMITTED' RETURNING id`,
      [budget.budgetId],
    );
    expect((await verdict())?.broken).toEqual({
      kind: 'account',
      id: account?.id,
      expected: 100_000n,
      found: 100_001n,
    });
  });

  it('names an entry with a changed posting', async () => {
    await forge(
      `UPDATE posting SET amount_pence = 99999 WHERE amount_pence = 100000 AND commissioner_code = '${code}'`,
    );
    expect((await verdict())?.broken).toMatchObject({ kind: 'entry', found: -1n });
  });

  it('names an entry that lost its postings', async () => {
    await forge(`DELETE FROM posting WHERE commissioner_code = '${code}'`);
    expect((await verdict())?.broken).toMatchObject({ kind: 'entry', found: 0n });
  });

  it('names a budget with allocations that are not the agreed amount', async () => {
    await forge(`UPDATE allocation SET amount_pence = 1 WHERE budget_id = '${budget.budgetId}'`);
    expect((await verdict())?.broken).toEqual({
      kind: 'allocations',
      id: budget.budgetId,
      expected: 100_000n,
      found: 1n,
    });
  });

  it('names a budget with money that was never set aside', async () => {
    await forge(
      `UPDATE budget SET agreed_pence = 90000 WHERE id = '${budget.budgetId}'; UPDATE allocation SET amount_pence = 90000 WHERE budget_id = '${budget.budgetId}'`,
    );
    expect((await verdict())?.broken).toEqual({
      kind: 'budget',
      id: budget.budgetId,
      expected: 90_000n,
      found: 100_000n,
    });
  });
});
