import { type Pence, pence, scalePence, sumPence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';
import type { Posting } from './ledger-entry';

/** One part of a budget when it ends early. */
export type EndingPart = {
  /** What was agreed for it. */
  amount: Pence;
  /** What of it is still committed. */
  committed: Pence;
  /** Payments for days up to the last one that wait to go out. */
  waiting: Pence;
  /** What the person paid of their own, which is owed to them whatever was planned. */
  own: Pence;
};

type Period = { startsOn: PlainDate; endsOn: PlainDate };

/**
 * How much of a part stays committed when its budget ends early, for what may still be owed up to the last
 * day: what was planned for the days up to it and has not gone out, or the payments that wait if they are
 * more, and at least what the person paid of their own. The rest goes back to the fund.
 * @rule LED-09 (docs/rules.md)
 */
export function keptAtEnd(
  { amount, committed, waiting, own }: EndingPart,
  { startsOn, endsOn }: Period,
  lastDay: PlainDate,
): Pence {
  const all = daysBetween(startsOn, endsOn) + 1;
  const used = Math.min(all, Math.max(0, daysBetween(startsOn, lastDay) + 1));
  const planned = scalePence(amount, used, all);
  const owed = Math.max(0, planned - (amount - committed));
  return pence(Math.min(committed, Math.max(owed, waiting, own)));
}

type Moved = { allocationId: string; amount: Pence };

/**
 * The postings that give committed money back to the fund; empty if there is none.
 * @rule LED-09 (docs/rules.md)
 */
export function releasePostings(parts: readonly Moved[]): Posting[] {
  return postingsOf(parts, -1);
}

/**
 * The postings that commit again what was given back; empty if nothing was.
 * @rule LED-09 (docs/rules.md)
 */
export function recommitmentPostings(parts: readonly Moved[]): Posting[] {
  return postingsOf(parts, 1);
}

function postingsOf(parts: readonly Moved[], sign: 1 | -1): Posting[] {
  const moved = parts.filter(({ amount }) => amount > 0);
  if (moved.length === 0) return [];
  return [
    { account: { kind: 'FUND' }, amount: pence(-sign * sumPence(moved.map(({ amount }) => amount))) },
    ...moved.map(
      ({ allocationId, amount }): Posting => ({
        account: { kind: 'COMMITTED', allocationId },
        amount: pence(sign * amount),
      }),
    ),
  ];
}
