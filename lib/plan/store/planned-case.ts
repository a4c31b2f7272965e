import 'server-only';
import { calledName } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';

/** The case of a person's latest plan. */
export async function findPlannedCase(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<string | null> {
  const [plan] = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT case_id AS "caseId" FROM care_plan WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid
    ORDER BY created_at DESC, id DESC LIMIT 1`;
  return plan?.caseId ?? null;
}

type NameRow = { id: string; givenName: string; familyName: string; preferredName: string | null };

/** The called names of some people. */
export async function findCalledNames(
  { tx, commissionerCode }: Scope,
  personIds: readonly string[],
): Promise<{ personId: string; calledName: string }[]> {
  const rows = await tx.$queryRaw<NameRow[]>`
    SELECT id, given_name AS "givenName", family_name AS "familyName", preferred_name AS "preferredName" FROM person
    WHERE commissioner_code = ${commissionerCode} AND id = ANY (${[...personIds]}::uuid[]) ORDER BY given_name, id`;
  return rows.map((row) => ({ personId: row.id, calledName: calledName(row) }));
}
