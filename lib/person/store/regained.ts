import 'server-only';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * The people found to have capacity for the money or the plan over whom someone still acts for it, by their
 * ids. The rule itself is asked of each.
 */
export function listRegained(
  { tx, commissionerCode }: ActingScope,
  { after, most }: { after: string; most: number },
): Promise<{ personId: string }[]> {
  return tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT a.person_id AS "personId" FROM authority a
      JOIN capacity_record c ON c.commissioner_code = a.commissioner_code AND c.person_id = a.person_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.ended_at IS NULL AND a.person_id > ${after}::uuid
      AND a.basis NOT IN ('OWN', 'NOMINATED_BY_PERSON', 'PERSONAL_REPRESENTATIVE') AND c.finding = 'HAS'
      AND (c.matter = 'MONEY' AND a.covers_money OR c.matter = 'PLAN' AND a.covers_plan AND a.kind <> 'NOMINEE')
      AND NOT EXISTS (SELECT FROM capacity_record n WHERE n.commissioner_code = c.commissioner_code AND n.supersedes_id = c.id)
    ORDER BY a.person_id LIMIT ${most}::int`;
}
