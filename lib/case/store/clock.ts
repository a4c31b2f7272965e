import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { ClockFacts } from '@/lib/case/rules/clock-move';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { day } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** What the rule of moves reads of a case, in one statement. */
export async function findClockFacts(
  { tx, commissionerCode }: ActingScope,
  { id, state, group, origin, askedOn }: Pick<Case, 'id' | 'state' | 'group' | 'origin' | 'askedOn'>,
): Promise<ClockFacts> {
  const [row] = await tx.$queryRaw<Pick<ClockFacts, 'running' | 'done' | 'assessing'>[]>`
    SELECT
      ARRAY(SELECT kind::text FROM clock
        WHERE commissioner_code = ${commissionerCode} AND case_id = ${id}::uuid AND ended_on IS NULL) AS running,
      ARRAY(SELECT kind::text FROM clock
        WHERE commissioner_code = ${commissionerCode} AND case_id = ${id}::uuid AND ended_by_id IS NOT NULL) AS done,
      ARRAY(SELECT state::text FROM assessment
        WHERE commissioner_code = ${commissionerCode} AND case_id = ${id}::uuid
          AND state IN ('OPEN', 'SUBMITTED', 'RETURNED')) AS assessing`;
  return { state, group, origin, askedOn, ...(row ?? { running: [], done: [], assessing: [] }) };
}

/** Bank holidays from a day on, for a year and a half: enough for every clock of working days. */
export async function holidaysFrom({ tx }: ActingScope, from: PlainDate): Promise<Set<PlainDate>> {
  const until = new Date(toColumn(from).getTime() + 550 * 86_400_000);
  const rows = await tx.bankHoliday.findMany({ where: { date: { gte: toColumn(from), lte: until } } });
  return new Set(rows.map(({ date }) => day(date.toISOString().slice(0, 10))));
}

/** Whether one of these clocks runs on a case. */
export async function isClockOpen(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
  kinds: readonly ClockKind[],
): Promise<boolean> {
  const where = { commissionerCode, caseId, kind: { in: [...kinds] }, endedOn: null };
  return (await tx.clock.count({ where })) > 0;
}

/** The case of a person that carries the review of their sensitive record; null: none does. */
export async function findReviewCase(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT c.case_id AS "caseId" FROM phb_case r
    JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.kind = 'SENSITIVE_REVIEW' AND c.ended_on IS NULL
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid LIMIT 1`;
  return row?.caseId ?? null;
}
