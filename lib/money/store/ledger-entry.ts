import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { accountKey } from '@/lib/money/rules/ledger-balance';
import type { EntryKind, Posting } from '@/lib/money/rules/ledger-entry';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import type { LockedAccounts } from './ledger-account';

export type NewEntry = {
  kind: EntryKind;
  /** Null for a refund of care costs. */
  budgetId: string | null;
  personId: string;
  /** The day it happened, which may be before the day it is recorded. */
  happenedOn: PlainDate;
  /** Up to 200 characters. */
  description: string;
  /** The hidden id of a form, or a key made of the row that is posted (lib/money/store/entry-key.ts). */
  idempotencyKey: string;
  postings: readonly Posting[];
  reversesId?: string;
  /** Other values of the form. The same key with other values is refused. */
  asked?: unknown;
};

/**
 * Writes an entry without its postings.
 * @returns its id; null if the key is taken
 */
export async function insertEntry(
  scope: Scope,
  entry: NewEntry,
  fingerprint: string,
): Promise<string | null> {
  const { tx, commissionerCode, actor } = scope;
  const { postings: _, asked: __, happenedOn, ...columns } = entry;
  const id = newId();
  const made = await tx.journalEntry.createMany({
    data: {
      ...columns,
      commissionerCode,
      id,
      fingerprint,
      happenedOn: toColumn(happenedOn),
      recordedById: actor.userId,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  return made.count === 1 ? id : null;
}

/** Writes an entry's postings, on locked accounts. */
export async function insertPostings(
  { tx, commissionerCode }: Scope,
  locked: LockedAccounts,
  { postings, personId }: NewEntry,
  entryId: string,
): Promise<void> {
  await tx.posting.createMany({
    data: postings.map(({ account, amount }) => ({
      commissionerCode,
      id: newId(),
      entryId,
      accountId: accountIdOf(locked, accountKey(account)),
      personId,
      amountPence: amount,
    })),
  });
}

/** Changes the balances of locked accounts by what is posted. */
export async function moveBalances(
  { tx, commissionerCode }: Scope,
  locked: LockedAccounts,
  postings: readonly Posting[],
): Promise<void> {
  const moves = new Map<string, number>();
  for (const { account, amount } of postings) {
    const id = accountIdOf(locked, accountKey(account));
    moves.set(id, (moves.get(id) ?? 0) + amount);
  }
  const rows = [...moves].map(([id, amount]) => Prisma.sql`(${id}::uuid, ${BigInt(amount)}::bigint)`);
  await tx.$executeRaw`
    UPDATE ledger_account AS account SET balance_pence = balance_pence + move.amount
    FROM (VALUES ${Prisma.join(rows)}) AS move (id, amount)
    WHERE account.commissioner_code = ${commissionerCode} AND account.id = move.id`;
}

/** The id of an account. @throws if it is not locked */
export function accountIdOf(locked: LockedAccounts, key: string): string {
  const id = locked.ids.get(key);
  if (!id) throw new Error(`Not a locked account: ${key}`);
  return id;
}
