import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

type LatestIndicative = { id: string; informedOn: PlainDate | null; informedHow: string | null };

/** The latest indicative budget of a case, and when the person was informed of it. */
export async function findLatestIndicative(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<LatestIndicative | null> {
  const [row] = await tx.$queryRaw<LatestIndicative[]>`
    SELECT id, told_on::text AS "informedOn", told_how AS "informedHow" FROM indicative_budget
    WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid ORDER BY set_at DESC, id DESC LIMIT 1`;
  return row ?? null;
}
