import type { Pence } from '@/lib/core/money';

export const SHOWS = ['all', 'in', 'out', 'no-receipt'] as const;

/** Which lines of a statement are shown. */
export type Show = (typeof SHOWS)[number];

type Line = { moneyIn: Pence; moneyOut: Pence; lacksReceipt: boolean };

const HOLDS: Record<Show, (line: Line) => boolean> = {
  all: () => true,
  in: ({ moneyIn }) => moneyIn !== 0,
  out: ({ moneyOut }) => moneyOut !== 0,
  'no-receipt': ({ lacksReceipt }) => lacksReceipt,
};

/** What an address asks for; all where it asks for nothing that there is. */
export function showOf(asked: string | null | undefined): Show {
  return SHOWS.find((show) => show === asked) ?? 'all';
}

/** The lines that are shown. */
export function shownLines<One extends Line>(lines: readonly One[], show: Show): One[] {
  return lines.filter(HOLDS[show]);
}

/** How many lines there are of each kind, of the whole budget. */
export function countLines(lines: readonly Line[]): Record<Show, number> {
  const count = (show: Show) => shownLines(lines, show).length;
  return { all: count('all'), in: count('in'), out: count('out'), 'no-receipt': count('no-receipt') };
}
