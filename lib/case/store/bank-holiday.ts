import 'server-only';
import { holidaysKnownUntil } from '@/lib/core/holidays-known';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

/** Until when the bank holidays are known; null where none is. */
export async function findHolidaysKnownUntil({ tx }: Pick<ActingScope, 'tx'>): Promise<PlainDate | null> {
  const [row] = await tx.$queryRaw<
    { last: PlainDate | null }[]
  >`SELECT max(date)::text AS last FROM bank_holiday`;
  return row?.last ? holidaysKnownUntil(row.last) : null;
}
