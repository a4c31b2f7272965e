import 'server-only';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import { accountKey } from '@/lib/money/rules/ledger-balance';
import {
  type AccountKind,
  ALLOCATION_ACCOUNTS,
  COMMISSIONER_ACCOUNTS,
  isCommissioners,
  type LedgerAccount,
} from '@/lib/money/rules/ledger-entry';
import { Prisma } from '@/lib/platform/db/generated/client';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

type Owner = { budgetId: string; personId: string };

/** Rows that this transaction has locked, so their balances cannot change until it ends. By `accountKey`. */
export type LockedAccounts = {
  ids: ReadonlyMap<string, string>;
  balances: ReadonlyMap<string, Pence>;
};

/**
 * Opens the accounts committed, held and spent of each allocation, and the commissioner's one fund if it has
 * none.
 */
export async function openAccounts(
  { tx, commissionerCode }: Scope,
  owner: Owner,
  allocationIds: readonly string[],
): Promise<void> {
  const kinds = ALLOCATION_ACCOUNTS;
  await tx.ledgerAccount.createMany({
    data: [
      { commissionerCode, id: newId(), kind: 'FUND' },
      ...allocationIds.flatMap((allocationId) =>
        kinds.map((kind) => ({ commissionerCode, id: newId(), kind, allocationId, ...owner })),
      ),
    ],
    skipDuplicates: true, // the partial unique index lets one fund in if two first budgets start at once
  });
}

type Row = { id: string; kind: AccountKind; allocationId: string | null; balancePence: bigint };

/**
 * Locks the accounts of some allocations, and the fund's if money leaves it. Every transaction locks in the
 * order of ids, so that no two can wait for each other.
 */
export async function lockAccounts(
  { tx, commissionerCode }: ActingScope,
  { allocationIds, withFund = false }: { allocationIds: readonly string[]; withFund?: boolean },
): Promise<LockedAccounts> {
  // UNION ALL instead of OR, so that each half can use its index.
  const fund = withFund
    ? Prisma.sql`UNION ALL SELECT id FROM ledger_account WHERE commissioner_code = ${commissionerCode} AND allocation_id IS NULL AND kind = 'FUND'`
    : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, kind, allocation_id AS "allocationId", balance_pence AS "balancePence" FROM ledger_account
    WHERE commissioner_code = ${commissionerCode} AND id IN (
      SELECT id FROM ledger_account WHERE commissioner_code = ${commissionerCode} AND allocation_id = ANY (${allocationIds}::uuid[]) ${fund})
    ORDER BY id FOR UPDATE`;
  return locked(rows);
}

/** Locks the accounts of the commissioner, and opens those that it does not have yet. */
export async function lockCommissionerAccounts({ tx, commissionerCode }: Scope): Promise<LockedAccounts> {
  await tx.ledgerAccount.createMany({
    data: COMMISSIONER_ACCOUNTS.map((kind) => ({ commissionerCode, id: newId(), kind })),
    skipDuplicates: true,
  });
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, kind, allocation_id AS "allocationId", balance_pence AS "balancePence" FROM ledger_account
    WHERE commissioner_code = ${commissionerCode} AND allocation_id IS NULL ORDER BY id FOR UPDATE`;
  return locked(rows);
}

function locked(rows: readonly Row[]): LockedAccounts {
  return {
    ids: new Map(rows.map((row) => [keyOf(row), row.id])),
    balances: new Map(rows.map((row) => [keyOf(row), penceFrom(row.balancePence)])),
  };
}

function keyOf({ kind, allocationId }: Row): string {
  const account: LedgerAccount = isCommissioners(kind)
    ? { kind }
    : { kind, allocationId: allocationId ?? '' };
  return accountKey(account);
}
