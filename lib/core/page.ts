/** Rows on one page of a list. */
export const PAGE_SIZE = 25;

/** Which page: after a row, before a row, or (neither) the first. */
export type PageAsked = { after: string | null; before: string | null; size: number };

/**
 * One page in reading order, and the rows next to which its neighbours begin; null if there is no such
 * neighbour.
 */
export type Page<Row> = { rows: Row[]; previousBefore: string | null; nextAfter: string | null };

/**
 * Makes a page of the rows that were read: one more than fits, in reading order, or reversed for a page
 * before a row.
 * @param read at most `size + 1` rows
 */
export function pageOf<Row extends { id: string }>(
  read: Row[],
  { after, before, size }: PageAsked,
): Page<Row> {
  const fitting = read.slice(0, size);
  const isMore = read.length > size;
  const rows = before ? fitting.reverse() : fitting;
  const hasPrevious = before ? isMore : after !== null;
  const hasNext = before ? true : isMore;
  return {
    rows,
    previousBefore: (hasPrevious && rows[0]?.id) || null,
    nextAfter: (hasNext && rows.at(-1)?.id) || null,
  };
}
