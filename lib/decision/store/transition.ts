import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind, TransitionKind } from '@/lib/case/rules/clock-kind';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { born } from '@/lib/person/store/born';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** One step of a case's move to adult services. Without a user who ended it, the case was closed. */
export type Transition = {
  id: string;
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  endedById: string | null;
  endedNote: string | null;
};

/** The newest clock of this kind of a case. Null if the step was never started. */
export async function findTransition(
  { tx, commissionerCode }: Scope,
  caseId: string,
  kind: ClockKind,
): Promise<Transition | null> {
  const row = await tx.clock.findFirst({
    where: { commissionerCode, caseId, kind },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    select: { id: true, startedOn: true, endedOn: true, endedById: true, endedNote: true },
  });
  return row && { ...row, startedOn: fromColumn(row.startedOn), endedOn: fromNullable(row.endedOn) };
}

/** Reads the case, the person's date of birth and every step with who ended it, in one statement. */
export type TransitionRecord = {
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  state: CaseState;
  group: PhbGroup;
  closedOn: PlainDate | null;
  steps: {
    kind: TransitionKind;
    startedOn: PlainDate;
    dueOn: PlainDate;
    endedOn: PlainDate | null;
    endedNote: string | null;
    endedByName: string | null;
  }[];
};

/** Null if this scope reaches no such case. Of a kind that was started twice the newest counts. */
export async function findTransitionRecord(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<TransitionRecord | null> {
  const [row] = await tx.$queryRaw<TransitionRecord[]>`
    SELECT p.id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth",
      r.state::text AS state, r."group"::text AS "group", r.closed_on::text AS "closedOn",
      coalesce((SELECT jsonb_agg(s.step) FROM (SELECT DISTINCT ON (c.kind) jsonb_build_object('kind', c.kind, 'startedOn', c.started_on, 'dueOn', c.due_on,
          'endedOn', c.ended_on, 'endedNote', c.ended_note, 'endedByName', u.display_name) AS step
        FROM clock c LEFT JOIN user_account u ON u.id = c.ended_by_id
        WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id
          AND c.kind IN ('TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18')
        ORDER BY c.kind, c.started_on DESC, c.id DESC) s), '[]') AS steps
    FROM phb_case r JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  return row ?? null;
}
