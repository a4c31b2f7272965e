import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { saveAnswers } from '@/lib/assessment/commands/save-answers';
import type { StartAssessment } from '@/lib/assessment/commands/start-assessment';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import {
  type DecideRecommendation,
  decideRecommendation,
} from '@/lib/decision/commands/decide-recommendation';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';
import {
  addTeam,
  aFastTrackFor,
  anAnswer,
  answerAll,
  aStartedTool,
  recordInvolvement,
  submit,
} from './assessment';
import { aCase, aRequestFor, type CaseAccounts } from './case';
import { theCouncil } from './council';
import { answersFor, aPublished } from './criteria';
import { aStaffMember } from './identity';
import { asPractitioner } from './person';
import { must } from './result';
import { sql } from './superuser';

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
  const decision = { outcome: 'ELIGIBLE', evidence: 'Forum', reasons: 'Needs', decidedOn: on } as const;
  must(await decideEligibility(lead, { caseId, ...decision }, on));
  return caseId;
}

/** A case asked for on 1 July 2026 by default. */
export async function aCaseOf(
  { practitioner, personId }: CaseAccounts,
  group: 'CHC' | 'CYPCC' | 'WHEELCHAIR' | 'S117' = 'CHC',
  on: PlainDate = day('2026-07-01'),
): Promise<string> {
  return must(await recordRequest(practitioner, aRequestFor(personId, { group, askedOn: on }), on));
}

export type SentGiven = {
  tool?: 'DST' | 'CHILD_DST';
  outcome?: EligibilityOutcome;
  /** The letters of the levels; by default those that bear the outcome out. */
  levels?: string;
  /** The day the commissioner received what calls for the decision: the clock of the law runs from it. */
  receivedOn?: string;
  submittedOn?: string;
  setting?: StartAssessment['setting'];
  /** What the team found about nursing care; by default that they are in no home with nursing. */
  nursing?: NursingFound;
  /** Who sends it, if not the case's practitioner. */
  by?: Actor;
  /** Who also wrote an answer. */
  author?: Actor;
};

/** What a decision is about: the case, the assessment and the round that was sent. */
export type Sent = { caseId: string; assessmentId: string; recommendationId: string; contentHash: string };

const LEVELS = {
  DST: { ELIGIBLE: 'N N N N S N N S N N N N', NOT_ELIGIBLE: 'N N N N L N N N N N N N' },
  CHILD_DST: { ELIGIBLE: 'H H H N N N N N N N', NOT_ELIGIBLE: 'L N N N N N N N N N' },
};

/** A recommendation that waits for a decision: received on 10 July 2026 and sent on 22 July by default. */
export async function aSentRecommendation(
  accounts: CaseAccounts,
  caseId: string,
  given: SentGiven = {},
): Promise<Sent> {
  const { tool = 'DST', outcome = 'ELIGIBLE', author } = given;
  const receivedOn = day(given.receivedOn ?? '2026-07-10');
  const assessmentId = await aStartedTool(accounts, caseId, tool, receivedOn, {
    receivedOn,
    ...(given.setting ? { setting: given.setting } : {}),
  });
  await answerAll(accounts, assessmentId, given.levels ?? LEVELS[tool][outcome]);
  if (author) {
    const answers = [{ ...anAnswer('breathing', 'NONE', 'Seen at night'), version: 1 }];
    must(await saveAnswers(asPractitioner(author, accounts.personId), { assessmentId, answers }));
  }
  await recordInvolvement(accounts, assessmentId);
  await addTeam(accounts, assessmentId);
  return { caseId, assessmentId, ...(await aRound(accounts, assessmentId, given)) };
}

/** Sends a recommendation, again after it came back with questions. */
export async function aRound(
  accounts: CaseAccounts,
  assessmentId: string,
  { outcome = 'ELIGIBLE', submittedOn = '2026-07-22', by = accounts.practitioner, nursing }: SentGiven = {},
): Promise<Pick<Sent, 'recommendationId' | 'contentHash'>> {
  const sender = { ...accounts, practitioner: asPractitioner(by, accounts.personId) };
  const recommendationId = await submit(
    sender,
    assessmentId,
    { outcome, ...(nursing && { nursing }) },
    day(submittedOn),
  );
  const [row] = await sql<{ hash: string }>('SELECT content_hash AS hash FROM recommendation WHERE id = $1', [
    recommendationId,
  ]);
  return { recommendationId, contentHash: row?.hash ?? '' };
}

type Acceptance = Pick<DecideRecommendation, 'decidedOn'> &
  Partial<Pick<DecideRecommendation, 'reasons' | 'forumHeldOn' | 'forumMembers' | 'consultation'>>;

/** The lead decides as the team recommends. @returns the id of the decision */
export async function acceptRecommendation(
  { lead }: CaseAccounts,
  sent: Sent,
  given: Acceptance,
): Promise<string> {
  const { decidedOn, reasons = 'As the team says.', consultation = theCouncil } = given;
  const { forumHeldOn = null, forumMembers = null } = given;
  const blank = { exceptionalReasons: null, questions: null, consultation };
  const forum = { forumHeldOn, forumMembers };
  const decision = { ...sent, ...blank, ...forum, option: 'ACCEPT', reasons, decidedOn } as const;
  must(await decideRecommendation(lead, decision, decidedOn));
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM eligibility_decision WHERE recommendation_id = $1',
    [sent.recommendationId],
  );
  return row?.id ?? '';
}

/** A fast track that was recorded: its clock of 48 hours runs. */
export async function aFastTrack(
  { practitioner }: CaseAccounts,
  caseId: string,
  on = '2026-07-22',
): Promise<string> {
  const receivedAt = new Date(`${on}T09:00:00Z`);
  return must(await recordFastTrack(practitioner, aFastTrackFor(caseId, { receivedAt }), receivedAt));
}

/** A complete answer to local criteria of the case's group, on 22 July 2026. @returns the assessment's id */
export async function someLocalAnswers(
  accounts: CaseAccounts,
  caseId: string,
  isMet: boolean,
  group: 'WHEELCHAIR' | 'S117' = 'WHEELCHAIR',
): Promise<string> {
  const admin = await aStaffMember('ADMINISTRATOR', accounts.code);
  const criteria = await aPublished(admin, day('2026-03-01'), group);
  const answers = await answersFor(caseId, criteria, isMet ? [2, 1] : [0, 0]);
  must(await answerCriteria(accounts.practitioner, answers, day('2026-07-22')));
  return answers.assessmentId;
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
