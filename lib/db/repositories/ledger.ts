import 'server-only';
import { now } from '@/lib/clock';
import { newId } from '@/lib/id';
import { accountKey, applyPostings, type FloorRefusal } from '@/lib/ledger/balance';
import { checkEntry, type EntryRefusal, type Posting } from '@/lib/ledger/entry';
import { type Pence, pence } from '@/lib/shared/money';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, ok, type Result } from '@/lib/shared/result';
import { digest } from '../audit-chain';
import { toColumn } from '../day';
import { Prisma } from '../generated/client';
import type { EntryKind } from '../generated/enums';
import type { Scope } from '../scope';
import type { LockedAccounts } from './ledger-account';

export type NewEntry = {
  kind: EntryKind;
  budgetId: string;
  personId: string;
  /** The day it happened, which may lie before the day it is recorded. */
  happenedOn: PlainDate;
  /** Up to 200 characters. */
  description: string;
  /** Made before the first try: the hidden id of a form, or the id of what is posted. */
  idempotencyKey: string;
  postings: readonly Posting[];
  reversesId?: string;
  /** Whatever else was asked with it: the same key with anything else is refused. */
  asked?: unknown;
};

/** `isRepeat`: the same entry had been posted before; nothing was posted now. */
export type PostedEntry = { entryId: string; isRepeat: boolean };

export type PostRefusal = EntryRefusal | FloorRefusal | { kind: 'key-used-otherwise' };

type Refusal = { kind: string };

/**
 * Posts an entry on accounts that this transaction has locked: rule first, the database's checks last. The same key with
 * the same contents gives the first entry; with other contents it is refused.
 * @param decide the command's own rule: asked only of an entry that is new, never of a form sent twice
 * @throws when an account of a posting is not among the locked ones
 */
export async function postEntry<E extends Refusal = never>(
  scope: Scope,
  locked: LockedAccounts,
  entry: NewEntry,
  decide?: () => Result<unknown, E>,
): Promise<Result<PostedEntry, PostRefusal | E>> {
  const fingerprint = fingerprintOf(entry);
  const before = await repeatOf(scope, entry.idempotencyKey, fingerprint);
  if (before) return before;
  const refusal = refusalOf(locked, entry, decide);
  if (refusal) return fail(refusal);
  const entryId = await insertEntry(scope, entry, fingerprint);
  // Somebody with other accounts used the key a moment ago: the unique index made us wait for them.
  if (!entryId)
    return (await repeatOf(scope, entry.idempotencyKey, fingerprint)) ?? fail({ kind: 'key-used-otherwise' });
  await insertPostings(scope, locked, entry, entryId);
  await moveBalances(scope, locked, entry.postings);
  return ok({ entryId, isRepeat: false });
}

function refusalOf<E extends Refusal>(
  locked: LockedAccounts,
  { postings }: NewEntry,
  decide?: () => Result<unknown, E>,
): EntryRefusal | FloorRefusal | E | null {
  const decided = decide?.();
  if (decided && !decided.ok) return decided.error;
  const checked = checkEntry(postings);
  if (!checked.ok) return checked.error;
  const moved = applyPostings(locked.balances, postings);
  return moved.ok ? null : moved.error;
}

function fingerprintOf({
  kind,
  budgetId,
  happenedOn,
  description,
  postings,
  reversesId,
  asked,
}: NewEntry): string {
  const moved = postings.map(({ account, amount }) => [accountKey(account), amount]);
  return digest({ kind, budgetId, happenedOn, description, moved, reversesId, asked });
}

async function repeatOf({ tx, commissionerCode }: Scope, idempotencyKey: string, fingerprint: string) {
  const row = await tx.journalEntry.findUnique({
    where: { commissionerCode_idempotencyKey: { commissionerCode, idempotencyKey } },
    select: { id: true, fingerprint: true },
  });
  if (!row) return null;
  return row.fingerprint === fingerprint
    ? ok({ entryId: row.id, isRepeat: true })
    : fail({ kind: 'key-used-otherwise' } as const);
}

/** Null when the key is taken. */
async function insertEntry(scope: Scope, entry: NewEntry, fingerprint: string): Promise<string | null> {
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

async function insertPostings(
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
      accountId: accountId(locked, accountKey(account)),
      personId,
      amountPence: amount,
    })),
  });
}

async function moveBalances(
  { tx, commissionerCode }: Scope,
  locked: LockedAccounts,
  postings: readonly Posting[],
): Promise<void> {
  const moves = new Map<string, number>();
  for (const { account, amount } of postings) {
    const id = accountId(locked, accountKey(account));
    moves.set(id, (moves.get(id) ?? 0) + amount);
  }
  const rows = [...moves].map(([id, amount]) => Prisma.sql`(${id}::uuid, ${BigInt(amount)}::bigint)`);
  await tx.$executeRaw`
    UPDATE ledger_account AS account SET balance_pence = balance_pence + move.amount
    FROM (VALUES ${Prisma.join(rows)}) AS move (id, amount)
    WHERE account.commissioner_code = ${commissionerCode} AND account.id = move.id`;
}

function accountId(locked: LockedAccounts, key: string): string {
  const id = locked.ids.get(key);
  if (!id) throw new Error(`Not a locked account: ${key}`);
  return id;
}

/** What is in an account. @returns pence; £0 for one that was not locked */
export function lockedBalance(locked: LockedAccounts, account: Posting['account']): Pence {
  return locked.balances.get(accountKey(account)) ?? pence(0);
}
