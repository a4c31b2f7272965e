import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { sql } from './superuser';

export type CaseGiven = {
  state?: string;
  group?: string;
  askedOn?: string;
};

/** A case of a person in a state, without the steps that led there. */
export async function aCaseAt(practitioner: Actor, personId: string, given: CaseGiven = {}): Promise<string> {
  const id = newId();
  const { state = 'REQUESTED', group = 'CHC', askedOn = '2026-01-05' } = given;
  await sql(
    `INSERT INTO phb_case (commissioner_code, id, person_id, "group", origin, state, asked_on, asked_by, "right", right_source, right_rule_set,
       practitioner_id, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, $4, 'REQUEST', $5, $6, 'PERSON', 'RIGHT_TO_HAVE', 'test', 'test', $7, $7, now())`,
    [practitioner.commissionerCode, id, personId, group, state, askedOn, practitioner.userId],
  );
  return id;
}

export type ClockGiven = {
  kind?: string;
  ownerRole?: string;
  ownerId?: string | null;
  startedOn?: string;
  dueOn?: string;
  /** The instant it is due, where the standard counts hours. */
  dueAt?: string | null;
  endedOn?: string | null;
};

/** Something due in a case. Gives the clock's id. */
export async function aClock(
  commissionerCode: string,
  personId: string,
  caseId: string,
  given: ClockGiven = {},
): Promise<string> {
  const id = newId();
  const {
    kind = 'DECIDE_ELIGIBILITY',
    ownerRole = 'PHB_LEAD',
    ownerId = null,
    startedOn = '2026-01-05',
    dueOn = '2026-02-02',
    dueAt = null,
    endedOn = null,
  } = given;
  await sql(
    `INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, owner_id, started_on, due_on, due_at, ended_on, ended_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::date, CASE WHEN $11::date IS NOT NULL THEN 'unknown' END)`,
    [commissionerCode, id, personId, caseId, kind, ownerRole, ownerId, startedOn, dueOn, dueAt, endedOn],
  );
  return id;
}

/** A plan of a case as it was sent for a decision. Gives the submission's id. */
export async function aSubmission(
  submitter: Actor,
  personId: string,
  caseId: string,
  totalPence: number,
): Promise<string> {
  const [planId, submissionId, indicativeId] = [newId(), newId(), newId()];
  const { commissionerCode, userId } = submitter;
  await sql(
    `INSERT INTO indicative_budget (commissioner_code, id, case_id, person_id, weekly_pence, weeks, one_off_pence, contingency_weeks,
       contingency_pence, total_pence, method, set_by_id, set_at) VALUES ($1, $2, $3, $4, 0, 0, $5, 0, 0, $5, 'test', $6, now())`,
    [commissionerCode, indicativeId, caseId, personId, totalPence, userId],
  );
  await sql(
    `INSERT INTO care_plan (commissioner_code, id, case_id, person_id, indicative_budget_id, state, created_by_id, created_at)
     VALUES ($1, $2, $3, $4, $5, 'SUBMITTED', $6, now())`,
    [commissionerCode, planId, caseId, personId, indicativeId, userId],
  );
  await sql(
    `INSERT INTO plan_submission (commissioner_code, id, plan_id, case_id, person_id, submitted_by_id, submitted_at, total_pence, weekly_pence,
       plan_hash, contents) VALUES ($1, $2, $3, $4, $5, $6, now(), $7, 0, repeat('0', 64), '{}')`,
    [commissionerCode, submissionId, planId, caseId, personId, userId, totalPence],
  );
  return submissionId;
}

/** The first of two approvals of a submission. */
export async function aFirstApproval(
  approver: Actor,
  submitter: Actor,
  personId: string,
  submissionId: string,
  amountPence: number,
) {
  await sql(
    `INSERT INTO plan_decision (commissioner_code, id, submission_id, submitted_by_id, person_id, outcome, is_final, reasons, amount_pence,
       limit_pence, decided_by_id, decider_name, decided_at) VALUES ($1, $2, $3, $4, $5, 'APPROVE', false, 'test', $6, 0, $7, $8, now())`,
    [
      approver.commissionerCode,
      newId(),
      submissionId,
      submitter.userId,
      personId,
      amountPence,
      approver.userId,
      approver.displayName,
    ],
  );
}

export type BudgetGiven = {
  state?: string;
  startsOn?: string;
  endsOn?: string;
  agreedPence?: number;
  spentPence?: number;
  heldPence?: number;
  way?: string;
  group?: string;
};

/** A budget with one allocation and its accounts. Spent and held money has left the committed account. */
export async function aBudget(
  practitioner: Actor,
  personId: string,
  given: BudgetGiven = {},
): Promise<string> {
  const {
    state = 'ACTIVE',
    startsOn = '2026-01-01',
    endsOn = '2026-12-31',
    agreedPence = 100_000,
    spentPence = 0,
  } = given;
  const { heldPence = 0, way = 'NOTIONAL', group = 'CHC' } = given;
  const { commissionerCode, userId } = practitioner;
  const caseId = await aCaseAt(practitioner, personId, { state, group });
  const [id, allocationId] = [newId(), newId()];
  await sql(
    `INSERT INTO budget (commissioner_code, id, person_id, case_id, plan_id, "group", state, starts_on, ends_on, agreed_pence, weekly_pence,
       activated_by_id, activated_at, ended_on) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, 0, $10, now(), $11)`,
    [
      commissionerCode,
      id,
      personId,
      caseId,
      group,
      state,
      startsOn,
      endsOn,
      agreedPence,
      userId,
      state === 'ENDED' ? endsOn : null,
    ],
  );
  await sql(
    `INSERT INTO allocation (commissioner_code, id, budget_id, person_id, position, way, amount_pence, agreed_pence, holder_name)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $6, $7)`,
    [commissionerCode, allocationId, id, personId, way, agreedPence, way === 'NOTIONAL' ? null : 'Test Care'],
  );
  const places = { COMMITTED: agreedPence - spentPence - heldPence, HELD: heldPence, SPENT: spentPence };
  for (const [kind, balance] of Object.entries(places)) {
    await sql(
      `INSERT INTO ledger_account (commissioner_code, id, kind, person_id, budget_id, allocation_id, balance_pence) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [commissionerCode, newId(), kind, personId, id, allocationId, balance],
    );
  }
  return id;
}
