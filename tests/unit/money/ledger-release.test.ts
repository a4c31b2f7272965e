import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { checkEntry } from '@/lib/money/rules/ledger-entry';
import { keptAtEnd, recommitmentPostings, releasePostings } from '@/lib/money/rules/ledger-release';
import fc from '../../support/property';

const startsOn = day('2026-06-01');
const period = { startsOn, endsOn: addDays(startsOn, 99) };
const amount = fc.integer({ min: 0, max: 1_000_000 }).map(pence);

describe('LED-09: what stays committed at an early end', () => {
  it.each([
    ['what was planned up to the day, if nothing went out', 9, 10_000, 0, 1_000],
    ['what of it has not gone out', 9, 9_400, 0, 400],
    ['nothing, where more went out', 9, 8_000, 0, 0],
    ['the payments that wait, where they are more', 9, 8_000, 1_500, 1_500],
    ['no more than is committed', 99, 300, 5_000, 300],
    ['nothing before the first day', -1, 10_000, 0, 0],
    ['all that is left, on the last day', 99, 4_000, 0, 4_000],
  ])('is %s', (_, offset, committed, waiting, kept) => {
    const part = {
      amount: pence(10_000),
      committed: pence(committed),
      waiting: pence(waiting),
      own: pence(0),
    };
    expect(keptAtEnd(part, period, addDays(startsOn, offset))).toBe(kept);
  });

  it('is at least what the person paid of their own', () => {
    const part = { amount: pence(10_000), committed: pence(8_000), waiting: pence(0), own: pence(700) };
    expect(keptAtEnd(part, period, addDays(startsOn, 9))).toBe(700);
  });

  it('is between nothing and what is committed, and covers the payments that wait where there is money', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: -50, max: 150 }),
        (agreed, part, waiting, offset) => {
          const committed = pence(Math.min(agreed, part));
          const kept = keptAtEnd(
            { amount: agreed, committed, waiting, own: pence(0) },
            period,
            addDays(startsOn, offset),
          );
          expect(kept).toBeGreaterThanOrEqual(Math.min(committed, waiting));
          expect(kept).toBeLessThanOrEqual(committed);
        },
      ),
    );
  });
});

describe('LED-09: the entries', () => {
  const parts = fc.array(fc.record({ allocationId: fc.uuid(), amount }), { maxLength: 4 });

  it('balance, move what is said, and undo each other', () => {
    fc.assert(
      fc.property(parts, (moved) => {
        const [given, taken] = [releasePostings(moved), recommitmentPostings(moved)];
        const total = sumPence(moved.map((part) => part.amount));
        if (total === 0) {
          expect([given, taken]).toEqual([[], []]);
          return;
        }
        for (const postings of [given, taken]) expect(checkEntry(postings).ok).toBe(true);
        expect(given[0]).toEqual({ account: { kind: 'FUND' }, amount: total });
        expect(sumPence([...given, ...taken].map((posting) => posting.amount))).toBe(0);
        expect(taken.map((posting) => -posting.amount)).toEqual(given.map((posting) => posting.amount));
      }),
    );
  });
});
