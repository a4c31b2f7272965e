import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import { birthYear } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A parent who acts for the money of a person of 16 or over. */
export type ActingParent = { id: string; personId: string; startsOn: PlainDate };

/** The parents who act for the money of living people of 16 or over, by the ids of their authorities. */
export function listActingParents(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<ActingParent[]> {
  return tx.$queryRaw<ActingParent[]>`
    SELECT a.id, a.person_id AS "personId", a.starts_on::text AS "startsOn"
    FROM authority a JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.basis = 'PARENTAL_RESPONSIBILITY' AND a.covers_money AND a.ended_at IS NULL
      AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date) AND p.died_on IS NULL
      AND p.date_of_birth <= ${today}::date - interval '16 years' AND a.id > ${after}::uuid
    ORDER BY a.id LIMIT ${most}::int`;
}

/** A parent of a person of 18 or over. */
export type ParentOfAdult = { id: string; personId: string };

/** The parents of people of 18 or over with an authority that has not ended, by the ids of these. */
export function listParentsOfAdults(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<ParentOfAdult[]> {
  return tx.$queryRaw<ParentOfAdult[]>`
    SELECT a.id, a.person_id AS "personId"
    FROM authority a JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.basis = 'PARENTAL_RESPONSIBILITY' AND a.ended_at IS NULL
      AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date) AND p.date_of_birth <= ${today}::date - interval '18 years' AND a.id > ${after}::uuid
    ORDER BY a.id LIMIT ${most}::int`;
}

/** When a person was born. Null if this scope does not reach them. */
export async function findBirth(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<BirthDay | null> {
  const [row] = await tx.$queryRaw<{ born: PlainDate; isYearOnly: boolean }[]>`
    SELECT date_of_birth::text AS born, is_birth_year_only AS "isYearOnly" FROM person
    WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid`;
  return row ? (row.isYearOnly ? birthYear(Number(row.born.slice(0, 4))) : row.born) : null;
}
