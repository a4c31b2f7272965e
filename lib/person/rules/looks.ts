import type { PlainDate } from '@/lib/core/plain-date';

/** One look: who, as what, on which day, at what. */
export type Look = { day: PlainDate; userId: string; who: string; seen: string };

/** What one user saw on one day, each thing once, in the order in which they saw it. */
export type LooksOfDay = { day: PlainDate; userId: string; who: string; seen: string[] };

/**
 * Views by day and user, the latest first: who opens ten pages in an hour is one line.
 * @rule PER-44 (docs/rules.md)
 */
export function looksByDay(looks: readonly Look[]): LooksOfDay[] {
  const lines = new Map<string, LooksOfDay>();
  for (const { day, userId, who, seen } of looks) {
    const key = `${day} ${userId} ${who}`;
    const line = lines.get(key) ?? { day, userId, who, seen: [] };
    if (!line.seen.includes(seen)) line.seen.push(seen);
    lines.set(key, line);
  }
  return [...lines.values()];
}
