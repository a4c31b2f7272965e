import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';

/** What one line of the ledger moved: into what can be spent, or out of it. */
export type Moved = { on: PlainDate; moneyIn: Pence; moneyOut: Pence };

/** One month of a budget. `month`: its first seven letters of a day, such as 2026-11. */
export type StatementMonth = {
  month: string;
  moneyIn: Pence;
  moneyOut: Pence;
  /** What could be spent at its end. */
  atEnd: Pence;
};

/** What an entry changed: what a payee has, and what is spent. */
type Change = { kind: string; toPayee: Pence; spent: Pence };

/**
 * What of an entry is in and out for the person. A payment comes in, and one that the bank sent back is taken
 * out of what came in. What is spent goes out, and comes back out of it where it was taken back, so that both
 * sums are what really came and went. Of money that the NHS
 * keeps, what it paid for care goes out where all of the budget is such money, and is apart (`byNhs`) where
 * only a part of it is.
 */
export function movedBy(
  { kind, toPayee, spent }: Change,
  isArranged: boolean,
): Omit<Moved, 'on'> & { byNhs: Pence } {
  const none = { moneyIn: pence(0), moneyOut: pence(0), byNhs: pence(0) };
  if (isArranged) return { ...none, moneyOut: spent };
  const isSentBack = kind === 'REVERSAL' && spent === 0 && toPayee < 0;
  if (kind === 'PAYMENT' || isSentBack) return { ...none, moneyIn: toPayee };
  return toPayee === 0 ? { ...none, byNhs: spent } : { ...none, moneyOut: pence(0 - toPayee) };
}

/**
 * The months of a budget with lines, the newest first. Each ends with all that came in until then, less all
 * that went out.
 * @param atStart what could be spent before the first line
 * @rule SEE-05 (docs/rules.md)
 */
export function statementMonths(lines: readonly Moved[], atStart: Pence): StatementMonth[] {
  const names = [...new Set(lines.map(monthOf))].sort((one, other) => one.localeCompare(other));
  const sums = names.map((month) => {
    const own = lines.filter((line) => monthOf(line) === month);
    const sum = (of: (line: Moved) => number) => pence(own.reduce((total, line) => total + of(line), 0));
    return { month, moneyIn: sum(({ moneyIn }) => moneyIn), moneyOut: sum(({ moneyOut }) => moneyOut) };
  });
  let atEnd = atStart;
  return sums
    .map((one) => {
      atEnd = pence(atEnd + one.moneyIn - one.moneyOut);
      return { ...one, atEnd };
    })
    .toReversed();
}

/** The month that a line belongs to. */
export function monthOf({ on }: { on: PlainDate }): string {
  return on.slice(0, 7);
}
