import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';
import type { KnownPractice } from '@/lib/practice/rules/practice-note';

/**
 * The practice of a code as the newest file has it; null: no file has it. Undefined: no file is loaded, so
 * nothing can be said.
 */
export async function findKnownPractice(
  { tx, commissionerCode }: Scope,
  code: string,
): Promise<KnownPractice | null | undefined> {
  const [row] = await tx.$queryRaw<(KnownPractice | { name: null })[]>`
    SELECT p.name, p.status::text AS status, p.closed_on::text AS "closedOn", p.responsible_code AS "responsibleCode", c.name AS "commissionerName"
    FROM (SELECT 1 FROM practice_file WHERE commissioner_code = ${commissionerCode} AND loaded_at IS NOT NULL LIMIT 1) file
    LEFT JOIN gp_practice p ON p.commissioner_code = ${commissionerCode} AND p.code = ${code} AND p.replaced_by_file_id IS NULL
    LEFT JOIN commissioner c ON c.code = p.responsible_code`;
  if (!row) return undefined;
  return row.name === null ? null : row;
}
