import { pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Posting } from './ledger-entry';

/** An entry as posted: the entry it reverses and the entry that reversed it, if any. */
export type ReversibleEntry = {
  postings: readonly Posting[];
  reversesId: string | null;
  reversedById: string | null;
};

export type ReversalRefusal = { kind: 'is-a-reversal' } | { kind: 'already-reversed' };

/**
 * The postings that undo an entry: the same accounts, each amount with the other sign. No posting is ever
 * changed or deleted. An entry is reversed once and a reversal never: post the right entry again instead.
 * @rule LED-05 (docs/rules.md)
 */
export function reversalPostings(entry: ReversibleEntry): Result<Posting[], ReversalRefusal> {
  if (entry.reversesId !== null) return fail({ kind: 'is-a-reversal' });
  if (entry.reversedById !== null) return fail({ kind: 'already-reversed' });
  return ok(entry.postings.map(({ account, amount }) => ({ account, amount: pence(-amount) })));
}
