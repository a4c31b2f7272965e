import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { newId } from '@/lib/core/id';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { aCase, aRequestFor, type CaseAccounts } from './case';
import { must } from './result';
import { sql } from './superuser';

export type SentGiven = {
  tool?: 'DST' | 'CHILD_DST';
  outcome?: EligibilityOutcome;
  indication?: string;
  isAgainstIndication?: boolean;
  /** The day the commissioner received what calls for the decision: the clock of the law runs from it. */
  receivedOn?: string;
  submittedOn?: string;
  /** Who sends it; the case's practitioner by default. */
  by?: Actor;
  /** Who wrote an answer as well. */
  author?: Actor;
};

/** A case found eligible on a day. */
export async function anEligibleCase(accounts: CaseAccounts, on = day('2026-03-10')): Promise<string> {
  const caseId = await aCase(accounts);
  must(
    await decideEligibility(
      accounts.lead,
      { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: on },
      on,
    ),
  );
  return caseId;
}

/** A child's case that was found eligible outside this service. */
export async function anEligibleChildCase(
  { practitioner, lead, personId }: CaseAccounts,
  on: PlainDate,
): Promise<string> {
  const request = aRequestFor(personId, { group: 'CYPCC', askedOn: on, askedBy: 'REPRESENTATIVE' });
  const caseId = must(await recordRequest(practitioner, request, on));
  const decision = { outcome: 'ELIGIBLE', evidence: 'Forum', reasons: 'Needs', decidedOn: day(on) } as const;
  must(await decideEligibility(lead, { caseId, ...decision }, on));
  return caseId;
}

/** What a decision is about: the case, the assessment and the round that was sent. */
export type Sent = { caseId: string; assessmentId: string; recommendationId: string; contentHash: string };

/**
 * A recommendation that waits for the commissioner, as submitting leaves it, whatever the rules of the tool
 * would say of its answers: 28 or 42 days from the referral, two working days from the sending.
 */
export async function aSentRecommendation(
  accounts: CaseAccounts,
  caseId: string,
  given: SentGiven = {},
): Promise<Sent> {
  const { tool = 'DST', receivedOn = '2026-07-10', by = accounts.practitioner } = given;
  const assessmentId = await anAssessment(accounts, caseId, {
    tool,
    state: 'SUBMITTED',
    by,
    startedOn: receivedOn,
    receivedOn,
  });
  if (given.author) await anAnswer(accounts, assessmentId, given.author);
  const kind = tool === 'DST' ? 'CHC_DECISION' : 'CHILD_DECISION';
  await endsClocks(caseId, receivedOn);
  await runs(accounts, caseId, kind, receivedOn, tool === 'DST' ? 28 : 42);
  return { caseId, assessmentId, ...(await aRound(accounts, assessmentId, 1, given)) };
}

/** One round of a recommendation. */
export async function aRound(
  accounts: CaseAccounts,
  assessmentId: string,
  round: number,
  given: SentGiven = {},
): Promise<Pick<Sent, 'recommendationId' | 'contentHash'>> {
  const { code, practitioner, personId } = accounts;
  const { outcome = 'ELIGIBLE', submittedOn = '2026-07-22', by = practitioner } = given;
  const [recommendationId, contentHash] = [randomUUID(), String(round).repeat(64)];
  await sql(
    `INSERT INTO recommendation (commissioner_code, id, assessment_id, person_id, round, outcome, indication, is_against_indication, rationale,
       content_hash, submitted_by_id, submitted_by_name, submitted_on, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'A primary health need', $9, $10, $11, $12, $12::date + time '10:00')`,
    [
      code,
      recommendationId,
      assessmentId,
      personId,
      round,
      outcome,
      given.indication ?? 'ELIGIBILITY_EXPECTED',
      given.isAgainstIndication ?? false,
      contentHash,
      by.userId,
      by.displayName,
      submittedOn,
    ],
  );
  const [row] = await sql<{ case_id: string }>(
    `UPDATE assessment SET state = 'SUBMITTED' WHERE id = $1 RETURNING case_id`,
    [assessmentId],
  );
  await sql(
    `UPDATE clock SET ended_on = $2, ended_by = 'recommendation-sent'
     WHERE case_id = $1 AND kind = 'ANSWER_QUESTIONS' AND ended_on IS NULL`,
    [row?.case_id, submittedOn],
  );
  await runs(accounts, row?.case_id ?? '', 'VERIFY_RECOMMENDATION', submittedOn, 2);
  return { recommendationId, contentHash };
}

type AssessmentGiven = {
  tool: string;
  state: string;
  by?: Actor;
  startedOn: string;
  receivedOn?: string | null;
  criteriaId?: string | null;
  indication?: string | null;
  completedOn?: string | null;
};

const RULE_SETS: Record<string, string> = {
  CHECKLIST: 'chc-checklist-2022',
  DST: 'chc-dst-2022',
  CHILD_DST: 'cypcc-dst-2016',
  FAST_TRACK: 'chc-fast-track-2022',
  LOCAL_CRITERIA: 'local',
};

/** An assessment in a state, without the steps that led there. */
export async function anAssessment(
  { code, practitioner, personId }: CaseAccounts,
  caseId: string,
  given: AssessmentGiven,
): Promise<string> {
  const id = randomUUID();
  const { by = practitioner, completedOn = null } = given;
  await sql(
    `INSERT INTO assessment (commissioner_code, id, case_id, person_id, tool, rule_set, criteria_id, state, setting, is_discharge_to_assess,
       started_on, started_by_id, started_by_name, started_at, received_on, indication, completed_on, completed_by_id, completed_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'OWN_HOME', false, $9, $10, $11, $9::date, $12, $13, $14, $15, $16)`,
    [
      code,
      id,
      caseId,
      personId,
      given.tool,
      RULE_SETS[given.tool],
      given.criteriaId ?? null,
      given.state,
      given.startedOn,
      by.userId,
      by.displayName,
      given.receivedOn ?? null,
      given.indication ?? null,
      completedOn,
      completedOn && by.userId,
      completedOn && by.displayName,
    ],
  );
  return id;
}

async function anAnswer(
  { code, personId }: CaseAccounts,
  assessmentId: string,
  { userId, displayName }: Actor,
): Promise<void> {
  await sql(
    `INSERT INTO assessment_answer (commissioner_code, id, assessment_id, person_id, rule_set, part, version, level, body, author_id, author_name, written_at)
     SELECT $1, gen_random_uuid(), $2, $3, rule_set, 'breathing', 1, 'NONE', 'None', $4, $5, now() FROM assessment WHERE id = $2`,
    [code, assessmentId, personId, userId, displayName],
  );
}

/** A fast track that was recorded: its clock of 48 hours runs. */
export async function aFastTrack(accounts: CaseAccounts, caseId: string, on = '2026-07-22'): Promise<string> {
  const id = await anAssessment(accounts, caseId, {
    tool: 'FAST_TRACK',
    state: 'SUBMITTED',
    startedOn: on,
    receivedOn: on,
  });
  await sql(
    `INSERT INTO fast_track (commissioner_code, id, assessment_id, person_id, clinician_name, clinician_kind, registration_number, organisation,
       is_responsible, condition, care_needed, received_at)
     VALUES ($1, gen_random_uuid(), $2, $3, 'Nurse Achebe', 'NURSE', '12A3456E', 'St Anne Hospice', true, 'Rapidly worse', 'Night care', $4::date + time '09:00')`,
    [accounts.code, id, accounts.personId, on],
  );
  await endsClocks(caseId, on);
  await runs(accounts, caseId, 'VERIFY_RECOMMENDATION', on, 2);
  await runs(accounts, caseId, 'FAST_TRACK_CARE', on, 2);
  return id;
}

/** Answers to local criteria, completed. */
export async function someLocalAnswers(
  accounts: CaseAccounts,
  caseId: string,
  isMet: boolean,
  on = '2026-07-22',
): Promise<string> {
  const {
    code,
    practitioner: { userId, displayName },
    personId,
  } = accounts;
  const criteriaId = randomUUID();
  await sql(
    `INSERT INTO criteria (commissioner_code, id, "group", title, state, starts_on, threshold, guidance, source, questions, version, created_by_id,
       created_at, published_by_id, published_by_name, published_at, reason)
     VALUES ($1, $2, 'WHEELCHAIR', 'Wheelchair', 'PUBLISHED', '2020-01-01', 1, 'Guidance', 'Local', '[]', 1, $3, now(), $3, $4, now(), 'New')`,
    [code, criteriaId, userId, displayName],
  );
  const given = { tool: 'LOCAL_CRITERIA', state: 'COMPLETED', startedOn: on, criteriaId, completedOn: on };
  const id = await anAssessment(accounts, caseId, { ...given, indication: isMet ? 'MET' : 'NOT_MET' });
  await sql(
    `INSERT INTO criteria_answer (commissioner_code, id, assessment_id, criteria_id, person_id, version, answers, points, is_met, author_id, author_name, written_at)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, 1, '{}', 1, $5, $6, $7, now())`,
    [code, id, criteriaId, personId, isMet, userId, displayName],
  );
  return id;
}

/** A case asked for on 1 July 2026. */
export async function aCaseOf(
  { practitioner, personId }: CaseAccounts,
  group: 'CHC' | 'CYPCC' | 'WHEELCHAIR' = 'CHC',
): Promise<string> {
  const on = day('2026-07-01');
  return must(await recordRequest(practitioner, aRequestFor(personId, { group, askedOn: on }), on));
}

async function endsClocks(caseId: string, on: string): Promise<void> {
  await sql(
    `UPDATE clock SET ended_on = $2, ended_by = 'full-assessment-started'
     WHERE case_id = $1 AND ended_on IS NULL AND kind = 'DECIDE_ELIGIBILITY'`,
    [caseId, on],
  );
}

/** @param days how many calendar days until it is due */
async function runs(
  { code, personId }: CaseAccounts,
  caseId: string,
  kind: string,
  on: string,
  days: number,
): Promise<void> {
  await sql(
    `INSERT INTO clock (commissioner_code, id, person_id, case_id, kind, owner_role, started_on, due_on)
     VALUES ($1, $2, $3, $4, $5, 'PHB_LEAD', $6, $6::date + $7::int)`,
    [code, newId(), personId, caseId, kind, on, days],
  );
}

/** The decisions of a case, first to last: outcome, basis, day, and whether a later one took their place. */
export async function decisionsOf(caseId: string): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', d.outcome, d.basis, d.decided_on, CASE WHEN s.id IS NULL THEN 'in force' ELSE 'superseded' END) AS line
     FROM eligibility_decision d LEFT JOIN eligibility_decision s ON s.supersedes_id = d.id
     WHERE d.case_id = $1 ORDER BY d.recorded_at, d.id`,
    [caseId],
  );
  return rows.map(({ line }) => line);
}
