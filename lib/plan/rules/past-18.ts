import type { PlainDate } from '@/lib/core/plain-date';
import { budgetEndsOn } from './period';

/** `lastDay` of a child's budget; null: the person is no child, or has died. */
type Planned = { lastDay: PlainDate | null; startsOn: PlainDate; weeks: number };

/** Up to when the budget would run, and the last day that it may have. */
export type Past18 = { planned: PlainDate; lastDay: PlainDate };

/**
 * What to warn of while a child's budget is planned: that its weeks run over the 18th birthday. Null: they do
 * not. Starting it is what is refused.
 * @rule BUD-14 (docs/rules.md)
 */
export function runsPast18({ lastDay, startsOn, weeks }: Planned): Past18 | null {
  const planned = budgetEndsOn(startsOn, weeks);
  return lastDay && planned > lastDay ? { planned, lastDay } : null;
}
