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
