import { runAt } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';

/** Runs commands as if it were eleven o'clock on that day. */
export function onDay<T>(on: PlainDate, work: () => Promise<T>): Promise<T> {
  return runAt(new Date(`${on}T11:00:00Z`), work);
}
