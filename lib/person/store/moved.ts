import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** Sets the last day on which this commissioner is responsible for a locked person; null: it stays so. */
export async function setResponsibleUntil(
  { tx, commissionerCode }: Scope,
  personId: string,
  until: PlainDate | null,
): Promise<void> {
  await tx.person.update({
    where: { commissionerCode_id: { commissionerCode, id: personId } },
    data: { responsibleUntil: toNullable(until) },
    select: { id: true },
  });
}

/** The day of death of a person, and the last day on which this commissioner is responsible for them. */
export async function findLastDays(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<{ diedOn: PlainDate | null; responsibleUntil: PlainDate | null }> {
  const [row] = await tx.$queryRaw<{ diedOn: PlainDate | null; responsibleUntil: PlainDate | null }[]>`
    SELECT died_on::text AS "diedOn", responsible_until::text AS "responsibleUntil" FROM person
    WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid`;
  return row ?? { diedOn: null, responsibleUntil: null };
}
