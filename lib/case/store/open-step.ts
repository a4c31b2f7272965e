import 'server-only';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { Scope } from '@/lib/platform/db/scope';

/** The case on which a step of a person is open; null: none. */
export async function findOpenStep(
  { tx, commissionerCode }: Scope,
  personId: string,
  kind: TransitionKind,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT r.id AS "caseId" FROM phb_case r
    JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.ended_on IS NULL AND c.kind::text = ${kind}
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid ORDER BY r.id LIMIT 1`;
  return row?.caseId ?? null;
}
