import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';
import type { PracticeSearch } from '@/lib/practice/rules/practice-search';
import type { PlacedPractice } from '@/lib/practice/rules/practice-view';

/**
 * Practices of the newest file that have this code, a postcode that begins like this, or all the words in the
 * name. Open ones first, then by name.
 */
export function findPractices(
  { tx, commissionerCode }: Scope,
  { words, joined }: PracticeSearch,
  most: number,
): Promise<PlacedPractice[]> {
  return tx.$queryRaw<PlacedPractice[]>`
    SELECT p.code, p.name, p.address, p.postcode, p.status::text AS status, p.closed_on::text AS "closedOn",
      p.responsible_code AS "responsibleCode", c.name AS "commissionerName"
    FROM gp_practice p LEFT JOIN commissioner c ON c.code = p.responsible_code
    WHERE p.commissioner_code = ${commissionerCode} AND p.replaced_by_file_id IS NULL
      AND (p.code = ${joined} OR starts_with(replace(p.postcode, ' ', ''), ${joined})
        OR NOT EXISTS (SELECT FROM unnest(${words}::text[]) word WHERE strpos(upper(p.name), word) = 0))
    ORDER BY p.status = 'CLOSED', p.name, p.code LIMIT ${most}`;
}

/** The practice of a code as the newest file has it. Null: no file has it. */
export async function findPractice(
  { tx, commissionerCode }: Scope,
  code: string,
): Promise<PlacedPractice | null> {
  const [row] = await tx.$queryRaw<PlacedPractice[]>`
    SELECT p.code, p.name, p.address, p.postcode, p.status::text AS status, p.closed_on::text AS "closedOn",
      p.responsible_code AS "responsibleCode", c.name AS "commissionerName"
    FROM gp_practice p LEFT JOIN commissioner c ON c.code = p.responsible_code
    WHERE p.commissioner_code = ${commissionerCode} AND p.replaced_by_file_id IS NULL AND p.code = ${code}`;
  return row ?? null;
}

/** Whether a practice file was ever loaded. */
export async function isFileLoaded({ tx, commissionerCode }: Scope): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM practice_file WHERE commissioner_code = ${commissionerCode} AND loaded_at IS NOT NULL LIMIT 1`;
  return rows.length > 0;
}
