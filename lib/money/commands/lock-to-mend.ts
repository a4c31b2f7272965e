import 'server-only';
import { may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkMending, type MendRefusal } from '@/lib/money/rules/spending-mending';
import { type LockedAccounts, lockAccounts } from '@/lib/money/store/ledger-account';
import { findReversible, type ReversibleSpending } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import type { PostReversalRefusal } from './post-reversal';

export type MendSpendingRefusal = NotFound | MendRefusal | PostReversalRefusal;

/** `isRepeat`: the form with this key mended it before. */
type ToMend = { found: ReversibleSpending; locked: LockedAccounts; isRepeat: boolean };

/**
 * Locks the accounts of a spending that the actor may take back or change.
 * @param key of the entry that undoes it
 * @rule SPE-04 (docs/rules.md)
 */
export async function lockToMend(
  scope: Scope,
  spendingId: string,
  key: string,
): Promise<Result<ToMend, NotFound | MendRefusal>> {
  const { actor } = scope;
  const seen = await findReversible(scope, spendingId);
  if (!seen || !may(actor, 'spending:record', seen)) return notFound;
  const locked = await lockAccounts(scope, { allocationIds: [seen.allocationId] });
  // Read again after the lock: another tab may have mended it while this transaction waited.
  const found = (await findReversible(scope, spendingId)) ?? seen;
  const isRepeat = found.entry.reversalKey === key;
  const isReversed = found.entry.reversedById !== null;
  const checked = isRepeat ? ok(undefined) : checkMending(actor, { ...found, isReversed });
  return checked.ok ? ok({ found, locked, isRepeat }) : checked;
}
