import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import type { Person } from './person';
import { putWords } from './person-word';

export type FormerName = { id: string; givenName: string; familyName: string; until: PlainDate };

/** The names that the person `p` had before, as displayed, the latest first; null if none. */
export const formerNames = Prisma.sql`(SELECT array_agg(ltrim(f.given_name || ' ' || f.family_name) ORDER BY f.recorded_at DESC, f.id DESC)
  FROM former_name f WHERE f.commissioner_code = p.commissioner_code AND f.person_id = p.id AND f.removed_at IS NULL)`;

/** Keeps the name that a person had until a day. */
export async function insertFormerName(
  { tx, commissionerCode, actor }: Scope,
  { personId, givenName, familyName }: Person,
  until: PlainDate,
): Promise<void> {
  const name = { commissionerCode, id: newId(), personId, givenName, familyName };
  const by = { until: toColumn(until), recordedById: actor.userId, recordedAt: now() };
  await tx.formerName.create({ data: { ...name, ...by } });
}

/** The former names of a person, the latest first. */
export function listFormerNames({ tx, commissionerCode }: Scope, personId: string): Promise<FormerName[]> {
  return tx.$queryRaw<FormerName[]>`
    SELECT id, given_name AS "givenName", family_name AS "familyName", until::text AS until FROM former_name
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND removed_at IS NULL
    ORDER BY recorded_at DESC, id DESC`;
}

/** Finds a former name that is shown. Null if this scope reaches none. */
export function findFormerName({ tx, commissionerCode }: Scope, id: string) {
  return tx.formerName.findFirst({ where: { commissionerCode, id, removedAt: null } });
}

/** Takes a former name out of the record and out of search. False if it was out already. */
export async function removeFormerNameRow(
  scope: Scope,
  { id, personId }: { id: string; personId: string },
  removedAt: Date,
): Promise<boolean> {
  const { tx, commissionerCode } = scope;
  const { count } = await tx.formerName.updateMany({
    where: { commissionerCode, id, removedAt: null },
    data: { removedAt },
  });
  if (count === 1) await putWords(scope, personId);
  return count === 1;
}
