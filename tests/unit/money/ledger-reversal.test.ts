import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { applyPostings } from '@/lib/money/rules/ledger-balance';
import { commitmentPostings } from '@/lib/money/rules/ledger-entry';
import { type ReversibleEntry, reversalPostings } from '@/lib/money/rules/ledger-reversal';

const made = commitmentPostings([
  { allocationId: 'a', amount: pence(70) },
  { allocationId: 'b', amount: pence(30) },
]);
const entry: ReversibleEntry = { postings: made.ok ? made.value : [], reversesId: null, reversedById: null };

describe('LED-05: reversal', () => {
  it('LE-01: an equal and opposite line for each', () => {
    const undone = reversalPostings(entry);
    expect(undone.ok && undone.value.map(({ account, amount }) => [account, amount])).toEqual(
      entry.postings.map(({ account, amount }) => [account, -amount]),
    );
  });

  it('LE-01: leaves every account as it was, and the entry untouched', () => {
    const undone = reversalPostings(entry);
    const after = applyPostings(new Map(), [...entry.postings, ...(undone.ok ? undone.value : [])]);
    expect(after.ok && [...after.value.values()]).toEqual([0, 0, 0]);
    expect(entry.postings.map(({ amount }) => amount)).toEqual([-100, 70, 30]);
  });

  it('happens once, and never to a reversal', () => {
    expect(reversalPostings({ ...entry, reversedById: 'x' })).toMatchObject({
      error: { kind: 'already-reversed' },
    });
    expect(reversalPostings({ ...entry, reversesId: 'x' })).toMatchObject({
      error: { kind: 'is-a-reversal' },
    });
  });
});
