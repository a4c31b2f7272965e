import 'server-only';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** A representative of a person, past, present or future. */
export type Representative = AuthorityDates & {
  id: string;
  userId: string | null;
  kind: 'REPRESENTATIVE';
  basis: AuthorityBasis;
  name: string;
  coversMoney: boolean;
  coversPlan: boolean;
};

/** Every representative of a person, the first recorded first. */
export function listRepresentatives(scope: Scope, personId: string): Promise<Representative[]> {
  return representatives(scope, personId, Prisma.empty);
}

/** The same for a decision by them: none of them ends until the transaction does. */
export function shareRepresentatives(scope: Scope, personId: string): Promise<Representative[]> {
  return representatives(scope, personId, Prisma.sql`FOR SHARE`);
}

function representatives({ tx, commissionerCode }: Scope, personId: string, lock: Prisma.Sql) {
  return tx.$queryRaw<Representative[]>`
    SELECT id, user_id AS "userId", kind::text AS kind, basis::text AS basis, name, covers_money AS "coversMoney", covers_plan AS "coversPlan",
      starts_on::text AS "startsOn", ends_on::text AS "endsOn", (ended_at AT TIME ZONE 'Europe/London')::date::text AS "endedOn"
    FROM authority WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND kind = 'REPRESENTATIVE'
    ORDER BY recorded_at, id ${lock}`;
}
