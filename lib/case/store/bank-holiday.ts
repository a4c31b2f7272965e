import 'server-only';
import { holidaysKnownUntil } from '@/lib/core/holidays-known';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** Until when the bank holidays are known; null where none is. */
export async function findHolidaysKnownUntil({ tx }: Scope): Promise<PlainDate | null> {
  const { _max } = await tx.bankHoliday.aggregate({ _max: { date: true } });
  const last = fromNullable(_max.date);
  return last && holidaysKnownUntil(last);
}
