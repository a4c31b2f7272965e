import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * The next cases, in the order of their ids, of living people of 18, with an adult tool that came before that
 * and asks for a decision that is not made: a Checklist that led on, or an assessment that is not withdrawn.
 * None of them has had the statutory clock. The rule itself is asked of each.
 */
export async function listUndecidedAt18(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM phb_case r JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.state = 'REQUESTED' AND r."group" = 'CHC' AND p.died_on IS NULL
      AND p.date_of_birth <= ${today}::date - interval '18 years' AND r.id > ${after}::uuid
      AND EXISTS (SELECT FROM assessment a WHERE a.commissioner_code = r.commissioner_code AND a.case_id = r.id
        AND a.received_on <= p.date_of_birth + interval '18 years' + interval '1 day'
        AND (a.tool = 'CHECKLIST' AND a.state = 'COMPLETED' OR a.tool = 'DST' AND a.state IN ('OPEN', 'SUBMITTED', 'RETURNED')))
      AND NOT EXISTS (SELECT FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.kind = 'CHC_DECISION')
    ORDER BY r.id LIMIT ${most}::int`;
  return rows.map(({ id }) => id);
}

/** What the statutory time of a case rests on: its adult tool, and when its person was born. */
export type AdultTool = { ruleSet: string; receivedOn: PlainDate; bornOn: PlainDate };

/** The adult tool of a case that asks for a decision, the one received first. Null: there is none. */
export async function findAdultTool(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
): Promise<AdultTool | null> {
  const [row] = await tx.$queryRaw<AdultTool[]>`
    SELECT a.rule_set AS "ruleSet", a.received_on::text AS "receivedOn", p.date_of_birth::text AS "bornOn"
    FROM assessment a JOIN phb_case r ON r.commissioner_code = a.commissioner_code AND r.id = a.case_id
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.received_on IS NOT NULL
      AND (a.tool = 'CHECKLIST' AND a.state = 'COMPLETED' OR a.tool = 'DST' AND a.state IN ('OPEN', 'SUBMITTED', 'RETURNED'))
    ORDER BY a.received_on, a.id LIMIT 1`;
  return row ?? null;
}
