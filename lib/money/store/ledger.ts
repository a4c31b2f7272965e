import 'server-only';
import { digest } from '@/lib/audit/store/audit-chain';
import { type Pence, pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { accountKey, applyPostings, type FloorRefusal } from '@/lib/money/rules/ledger-balance';
import { checkEntry, type EntryRefusal, type Posting } from '@/lib/money/rules/ledger-entry';
import type { Scope } from '@/lib/platform/db/scope';
import type { LockedAccounts } from './ledger-account';
import { insertEntry, insertPostings, moveBalances, type NewEntry } from './ledger-entry';

/** `isRepeat`: the same entry was posted before, and nothing was posted now. */
export type PostedEntry = { entryId: string; isRepeat: boolean };

export type PostRefusal = EntryRefusal | FloorRefusal | { kind: 'key-used-otherwise' };

type Refusal = { kind: string };

/**
 * Posts an entry on accounts that this transaction has locked. The rules decide first, the database's checks
 * last. The same key with the same contents returns the first entry; with other contents it is refused.
 * @param decide the command's own rule, asked only about a new entry, never about a form sent twice
 * @throws if an account of a posting is not locked
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
  // Another transaction used the key with other accounts; the unique index made this one wait for it.
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

/** The digest of what was asked, by which a key that is used again is known as the same entry or another. */
export function fingerprintOf({
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

/**
 * The balance of a locked account.
 * @returns pence; £0 for an account that is not locked
 */
export function lockedBalance(locked: LockedAccounts, account: Posting['account']): Pence {
  return locked.balances.get(accountKey(account)) ?? pence(0);
}
