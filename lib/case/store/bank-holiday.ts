import 'server-only';
import { holidaysKnownUntil } from '@/lib/core/holidays-known';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** Until when the bank holidays are known; null where none is. */
export async function findHolidaysKnownUntil({ tx }: Scope): Promise<PlainDate | null> {
  const [row] = await tx.$queryRaw<
    { last: PlainDate | null }[]
  >`SELECT max(date)::text AS last FROM bank_holiday`;
  return row?.last ? holidaysKnownUntil(row.last) : null;
}
