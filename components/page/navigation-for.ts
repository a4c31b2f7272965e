import type { NavigationItem } from '@/components/nhs/header';

/** Marks the navigation entry of a path: its page, or its section. The home is a section only of itself. */
export function navigationFor(
  entries: readonly { text: string; href: string }[],
  path: string,
): NavigationItem[] {
  const home = entries[0]?.href;
  return entries.map((entry) => {
    if (entry.href === path) return { ...entry, current: 'page' as const };
    if (entry.href !== home && path.startsWith(`${entry.href}/`))
      return { ...entry, current: 'section' as const };
    return entry;
  });
}

/** Letters of all entries that a phone shows in one row, with room between them for a thumb. */
const LETTERS_OF_A_ROW = 32;

/** Whether a phone shows these entries in one row; otherwise they are behind its menu. */
export function fitsOneRow(entries: readonly { text: string }[]): boolean {
  return entries.map(({ text }) => text).join('').length <= LETTERS_OF_A_ROW;
}
