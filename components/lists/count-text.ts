/** 1 decision, 1,204 decisions. */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** That a select does not offer everyone; undefined where it does. */
export function cutText(cutAt: number | null): string | undefined {
  return cutAt === null
    ? undefined
    : `Only the first ${cutAt.toLocaleString('en-GB')} names in alphabetical order are listed.`;
}

/** How many rows a page shows, and where there are more: "50 people shown, more on the next page". */
export function shownText(
  { rows, previousBefore, nextAfter }: ListedPage,
  one: string,
  many: string,
): string {
  const shown = `${countOf(rows.length, one, many)} shown`;
  if (previousBefore && nextAfter) return `${shown}, more on the pages before and after`;
  if (previousBefore) return `${shown}, more on the page before`;
  return nextAfter ? `${shown}, more on the next page` : shown;
}

type ListedPage = { rows: readonly unknown[]; previousBefore: string | null; nextAfter: string | null };

/** How many are late and due today, as the end of a sentence; empty if none. */
export function lateText(late: number, dueToday: number): string {
  const parts = [
    ...(late > 0 ? [`${late.toLocaleString('en-GB')} ${late === 1 ? 'is' : 'are'} overdue`] : []),
    ...(dueToday > 0
      ? [`${dueToday.toLocaleString('en-GB')} ${dueToday === 1 ? 'is' : 'are'} due today`]
      : []),
  ];
  return parts.length > 0 ? `${parts.join(' and ')}.` : 'None are overdue.';
}
