import { dayFromNow } from './dates';
import type { Person } from './people';
import { insert, newId, sql } from './sql';
import type { User } from './users';

export type Case = Ids & { person: Person; practitioner: User };
type Ids = {
  caseId: string;
  indicativeId: string;
  planId: string;
  lineId: string;
  submissionId: string;
  budgetId: string;
  spendingId: string;
  paymentId: string;
  /** The direct payment's part of the budget. */
  directId: string;
  assessmentId: string;
  memberId: string;
  fileId: string;
  recommendationId: string;
  decisionId: string;
  letterId: string;
  challengeId: string;
  criteriaId: string;
  /** Criteria that are not published. */
  draftId: string;
};

/** £120.00 a week for 52 weeks and £300.00 once. */
export const AGREED_PENCE = 654_000;

/** The ids a case will use, made before its rows. */
export function ids(): Ids {
  const names = [
    'caseId',
    'indicativeId',
    'planId',
    'lineId',
    'submissionId',
    'budgetId',
    'spendingId',
    'paymentId',
    'directId',
    'assessmentId',
    'memberId',
    'fileId',
    'recommendationId',
    'decisionId',
    'letterId',
    'challengeId',
    'criteriaId',
    'draftId',
  ];
  return Object.fromEntries(names.map((name) => [name, newId()])) as Ids;
}

/** Ends what was running on a case and starts what is due next. */
export async function clock(
  { caseId, person }: Case,
  kind: string,
  role: string,
  ownerId: string | null = null,
) {
  await sql(`UPDATE clock SET ended_on = $2, ended_by = 'unknown' WHERE case_id = $1 AND ended_on IS NULL`, [
    caseId,
    dayFromNow(0),
  ]);
  await insert('clock', {
    commissioner_code: person.commissioner,
    id: newId(),
    person_id: person.personId,
    case_id: caseId,
    kind,
    owner_role: role,
    owner_id: ownerId,
    started_on: dayFromNow(-10),
    due_on: dayFromNow(5),
  });
}
