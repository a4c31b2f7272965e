import { type Pence, parsePounds } from '@/lib/core/money';

export const SHOWS = ['all', 'in', 'out', 'no-receipt'] as const;

/** Which lines of a statement are shown. */
export type Show = (typeof SHOWS)[number];

type Line = { moneyIn: Pence; moneyOut: Pence; lacksReceipt: boolean };

/** What of a line can be searched for. */
type Searched = {
  moneyIn: Pence;
  moneyOut: Pence;
  paidTo: string | null;
  service: string | null;
  note: string | null;
};

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

/** The lines with a text in who was paid, what for or a note, or of exactly that amount. Null: all. */
export function linesFound<One extends Searched>(lines: readonly One[], search: string | null): One[] {
  const typed = search?.trim().toLowerCase() ?? '';
  if (typed === '') return [...lines];
  const amount = parsePounds(typed);
  return lines.filter(({ paidTo, service, note, moneyIn, moneyOut }) => {
    const isOfAmount = amount !== null && [moneyIn, moneyOut].some((one) => Math.abs(one) === amount);
    return isOfAmount || [paidTo, service, note].some((words) => words?.toLowerCase().includes(typed));
  });
}

/** How many lines there are of each kind, of the whole budget. */
export function countLines(lines: readonly Line[]): Record<Show, number> {
  const count = (show: Show) => shownLines(lines, show).length;
  return { all: count('all'), in: count('in'), out: count('out'), 'no-receipt': count('no-receipt') };
}
