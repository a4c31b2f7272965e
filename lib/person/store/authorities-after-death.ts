import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AuthorityKind } from '@/lib/person/rules/basis-terms';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import type { Scope } from '@/lib/platform/db/scope';

/** An authority that a death ended. */
export type EndedByDeath = { id: string; kind: AuthorityKind; userId: string | null };

type Ending = { personId: string; deathId: string; reason: string };

/**
 * Ends the own sign-in of a person who died and every authority over them that still runs or is to start,
 * and says that the death ended them.
 */
export function endAuthoritiesByDeath(
  { tx, commissionerCode }: Scope,
  { personId, deathId, reason }: Ending,
  today: PlainDate,
): Promise<EndedByDeath[]> {
  return tx.$queryRaw<EndedByDeath[]>`
    UPDATE authority SET ended_at = ${now()}, ended_reason = ${reason}, ended_by_death_id = ${deathId}::uuid
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND ended_at IS NULL
      AND (ends_on IS NULL OR ends_on >= ${today}::date)
    RETURNING id, kind::text AS kind, user_id AS "userId"`;
}

/** Gives back what this death ended and nothing else. @returns the ids of the authorities */
export async function restoreAuthorities(
  { tx, commissionerCode }: Scope,
  personId: string,
  deathId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE authority SET ended_at = NULL, ended_reason = NULL, ended_by_death_id = NULL
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND ended_by_death_id = ${deathId}::uuid
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Ends the authorities for the estate of a person who did not die. @returns their ids */
export async function endEstateAuthorities(
  { tx, commissionerCode }: Scope,
  personId: string,
  reason: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE authority SET ended_at = ${now()}, ended_reason = ${reason}
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND ended_at IS NULL
      AND basis = ${ESTATE_BASIS}::"AuthorityBasis"
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** The personal representatives of a person who act on a day, the first recorded first. */
export function findPersonalRepresentatives(
  { tx, commissionerCode }: Scope,
  personId: string,
  today: PlainDate,
): Promise<{ name: string }[]> {
  return tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM authority WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid
      AND basis = ${ESTATE_BASIS}::"AuthorityBasis" AND ended_at IS NULL AND starts_on <= ${today}::date
      AND (ends_on IS NULL OR ends_on >= ${today}::date)
    ORDER BY recorded_at, id`;
}
