import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';

/** The people of these cases, by the case's id. */
export async function findCaseNames(
  { tx, commissionerCode }: Scope,
  caseIds: readonly string[],
): Promise<Map<string, { givenName: string; familyName: string }>> {
  const rows = await tx.$queryRaw<{ id: string; givenName: string; familyName: string }[]>`
    SELECT r.id, p.given_name AS "givenName", p.family_name AS "familyName" FROM phb_case r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ANY (${caseIds}::uuid[])`;
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
