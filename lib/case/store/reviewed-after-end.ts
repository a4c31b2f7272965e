import 'server-only';
import { CARE_REVIEWS } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { literals } from '@/lib/platform/db/literals';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * The living people with an open review of continuing healthcare or nursing care and a last day of it before
 * today, by their ids. The rule itself is asked of each.
 */
export async function listReviewedAfterEnd(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id FROM clock c JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
    JOIN eligibility e ON e.commissioner_code = p.commissioner_code AND e.person_id = p.id
    WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind IN (${literals(CARE_REVIEWS)})
      AND p.died_on IS NULL AND p.id > ${after}::uuid AND e.framework = 'CHC' AND e.ends_on < ${today}::date
      AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
    ORDER BY p.id LIMIT ${most}::int`;
  return rows.map(({ id }) => id);
}
