import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { born } from './born';

/** When a person was born, and died. Throws if this scope does not reach them: the caller has asked. */
export async function findLife(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<{ dateOfBirth: BirthDay; diedOn: PlainDate | null }> {
  const [row] = await tx.$queryRaw<{ dateOfBirth: BirthDay; diedOn: PlainDate | null }[]>`
    SELECT ${born} AS "dateOfBirth", p.died_on::text AS "diedOn" FROM person p
    WHERE p.commissioner_code = ${commissionerCode} AND p.id = ${personId}::uuid`;
  if (!row) throw new Error('A person whom the scope does not reach');
  return row;
}
