import { randomUUID } from 'node:crypto';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { recordCareInPlace } from '@/lib/assessment/commands/record-care-in-place';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ChallengeEnd, ChallengeStage } from '@/lib/case/rules/challenge-stage';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { now, todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { closeCase } from '@/lib/decision/commands/close-case';
import { considerNursing } from '@/lib/decision/commands/consider-nursing';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { finishTransition } from '@/lib/decision/commands/finish-transition';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { lettersView, newLetterView } from '@/lib/letter/queries/letters-view';
import { startBudget } from '@/lib/money/commands/start-budget';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { addTeam, aFastTrackFor, answerAll, aStartOf, recordInvolvement } from './assessment';
import { theCouncil } from './council';
import { answersFor, type DraftMade } from './criteria';
import { anAmountFor, fillPlan, planOf } from './plan';
import { sql } from './superuser';

export type Acting = {
  caseId: string;
  group: 'CHC' | 'CYPCC' | 'LONG_TERM_CONDITION';
  practitioner: Actor;
  lead: Actor;
  /** Decides nothing but reviews: they are for a lead who did not decide. */
  reviewer: Actor;
  finance: Actor;
  criteria: DraftMade;
};

/** One thing that a user may try on a case in these states; refused where it cannot be. */
export type Act = { in: readonly CaseState[]; try: (acting: Acting) => Promise<{ ok: boolean }> };

const today = todayInLondon();
const refused = { ok: false };

const OPEN: readonly CaseState[] = [
  'REQUESTED',
  'ELIGIBLE',
  'INDICATIVE_SET',
  'PLANNING',
  'APPROVED',
  'ACTIVE',
];
const DECIDED: readonly CaseState[] = [...OPEN, 'REFUSED', 'DECLINED', 'PLAN_SUBMITTED', 'CHANGES_REQUESTED'];

async function idOf(text: string, values: unknown[]): Promise<string | null> {
  return (await sql<{ id: string }>(text, values))[0]?.id ?? null;
}

const assessmentIn = (caseId: string, tools: string[], states: string[]) =>
  idOf(
    `SELECT id FROM assessment WHERE case_id = $1 AND tool::text = ANY ($2) AND state::text = ANY ($3) ORDER BY started_at DESC LIMIT 1`,
    [caseId, tools, states],
  );
const isAnswered = async (assessmentId: string) =>
  (await idOf('SELECT id FROM assessment_answer WHERE assessment_id = $1 LIMIT 1', [assessmentId])) !== null;

const SCREENINGS = ['CHECKLIST', 'CHILD_PRE_ASSESSMENT'];
const FULL = ['DST', 'CHILD_DST'];

const start = (isFull: boolean) => async (acting: Acting) => {
  const { caseId, group, practitioner } = acting;
  if (group === 'LONG_TERM_CONDITION') return refused;
  const [screening, full] =
    group === 'CHC' ? (['CHECKLIST', 'DST'] as const) : (['CHILD_PRE_ASSESSMENT', 'CHILD_DST'] as const);
  const receivedOn = isFull ? addDays(today, -3) : null;
  return startAssessment(practitioner, aStartOf(isFull ? full : screening, caseId, { receivedOn }), today);
};

const screen = (isNeeded: boolean) => async (acting: Acting) => {
  const { caseId, group, practitioner } = acting;
  const assessmentId = await assessmentIn(caseId, SCREENINGS, ['OPEN']);
  if (!assessmentId) return refused;
  if (!(await isAnswered(assessmentId))) {
    const levels =
      group === 'CHC' ? (isNeeded ? 'A'.repeat(11) : 'C'.repeat(11)) : (isNeeded ? 'Y' : 'N').repeat(10);
    await answerAll({ ...acting, code: practitioner.commissionerCode, personId: '' }, assessmentId, levels);
    await recordInvolvement({ ...acting, code: practitioner.commissionerCode, personId: '' }, assessmentId);
  }
  const days = { completedOn: today, receivedOn: today, profession: 'Nurse' };
  return completeScreening(
    practitioner,
    { assessmentId, ...days, isReferredAnyway: false, referralRationale: null, isNursingHome: true },
    today,
  );
};

const recommend = (outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE') => async (acting: Acting) => {
  const { caseId, group, practitioner } = acting;
  const assessmentId = await assessmentIn(caseId, FULL, ['OPEN', 'RETURNED']);
  if (!assessmentId) return refused;
  if (!(await isAnswered(assessmentId))) {
    const cast = { ...acting, code: practitioner.commissionerCode, personId: '' };
    await answerAll(cast, assessmentId, group === 'CHC' ? 'M'.repeat(12) : 'H'.repeat(10));
    await recordInvolvement(cast, assessmentId);
    await addTeam(cast, assessmentId);
  }
  const sent = {
    assessmentId,
    outcome,
    rationale: 'The needs as a whole',
    nursing: { answer: 'NO_HOME' } as const,
  };
  return submitRecommendation(practitioner, sent, today);
};

const decideOnTeam =
  (option: 'ACCEPT' | 'RETURN') =>
  async ({ caseId, lead, group }: Acting) => {
    const assessmentId = await assessmentIn(caseId, FULL, ['SUBMITTED']);
    const [round] = await sql<{ id: string; content_hash: string }>(
      'SELECT id, content_hash FROM recommendation WHERE assessment_id = $1 ORDER BY round DESC LIMIT 1',
      [assessmentId],
    );
    if (!assessmentId || !round) return refused;
    const forum =
      group === 'CYPCC'
        ? { forumHeldOn: today, forumMembers: 'Nurse, teacher' }
        : { forumHeldOn: null, forumMembers: null };
    const about = { caseId, assessmentId, recommendationId: round.id, contentHash: round.content_hash };
    const words = {
      consultation: theCouncil,
      reasons: 'As the team says',
      exceptionalReasons: null,
      questions: 'What about the nights?',
    };
    return decideRecommendation(lead, { ...about, ...forum, ...words, option, decidedOn: today }, today);
  };

const decideOnFastTrack =
  (option: 'ELIGIBLE' | 'SEND_BACK') =>
  async ({ caseId, lead }: Acting) => {
    const assessmentId = await assessmentIn(caseId, ['FAST_TRACK'], ['SUBMITTED']);
    if (!assessmentId) return refused;
    const words = { reasons: 'Complete', fault: 'TOOL_INCOMPLETE', questions: 'Sign it' } as const;
    return decideFastTrack(lead, { caseId, assessmentId, option, ...words, decidedOn: today }, today);
  };

const elsewhere =
  (outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE') =>
  async ({ caseId, lead }: Acting) => {
    const decision = { caseId, outcome, evidence: 'Letter', reasons: 'Needs', decidedOn: today } as const;
    const inForce = await idOf(
      `SELECT d.id FROM eligibility_decision d WHERE d.case_id = $1
       AND NOT EXISTS (SELECT FROM eligibility_decision s WHERE s.supersedes_id = d.id)`,
      [caseId],
    );
    if (!inForce) return decideEligibility(lead, decision, today);
    return correctDecision(lead, { ...decision, decisionId: inForce, whyCorrected: 'Wrong' }, today);
  };

const considerNursingCare = ({ caseId, lead }: Acting) =>
  considerNursing(
    lead,
    {
      caseId,
      outcome: { answer: 'NEEDED', from: today, pence: 26_768, why: 'The nurses are there all day' },
    },
    today,
  );

const decideAnswers =
  (outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE') =>
  async ({ caseId, lead }: Acting) => {
    const assessmentId = await assessmentIn(caseId, ['LOCAL_CRITERIA'], ['COMPLETED']);
    if (!assessmentId) return refused;
    return decideLocal(lead, { caseId, assessmentId, outcome, reasons: 'Met', decidedOn: today }, today);
  };

async function answer({ caseId, practitioner, criteria }: Acting) {
  const [row] = await sql<{ version: number }>(
    `SELECT c.version FROM assessment a JOIN criteria_answer c ON c.assessment_id = a.id
     WHERE a.case_id = $1 AND NOT EXISTS (SELECT FROM eligibility_decision d WHERE d.case_id = a.case_id AND d.recorded_at >= a.started_at)
     ORDER BY c.version DESC LIMIT 1`,
    [caseId],
  );
  return answerCriteria(practitioner, await answersFor(caseId, criteria, [2, 1], row?.version ?? 0), today);
}

async function send({ caseId, practitioner }: Acting) {
  const page = await lettersView(practitioner, caseId, today);
  const about = page?.unsent.at(-1);
  if (!about) return refused;
  const chosen = { about: about.subjectId, to: null, sentOn: today };
  const draft = await newLetterView(practitioner, caseId, chosen, today);
  const { kind, subjectId } = about;
  const to = draft?.readers[0]?.to ?? '';
  return sendLetter(
    practitioner,
    { letterId: randomUUID(), caseId, kind, subjectId, to, sentOn: today, sentHow: 'Post' },
    today,
  );
}

const ask =
  (stage: ChallengeStage) =>
  ({ caseId, practitioner }: Acting) => {
    const recorded = { askedBy: 'PERSON', askedByName: 'Test', askedOn: today, lateReason: null } as const;
    return askForReview(
      practitioner,
      { challengeId: randomUUID(), caseId, stage, grounds: 'Nights', recorded },
      today,
    );
  };

const endReview =
  (outcome: ChallengeEnd) =>
  async ({ caseId, reviewer }: Acting) => {
    const challengeId = await idOf(
      `SELECT c.id FROM challenge c WHERE c.case_id = $1 AND NOT EXISTS (SELECT FROM challenge_outcome o WHERE o.challenge_id = c.id)`,
      [caseId],
    );
    if (!challengeId) return refused;
    const ending = {
      caseId,
      challengeId,
      outcome,
      reasons: 'Read again',
      evidence: 'Diary',
      decidedOn: today,
      consultation: theCouncil,
      nursingRefused: 'Lives at home',
    };
    return decideChallenge(reviewer, ending, today);
  };

async function informed({ caseId, practitioner }: Acting) {
  const indicativeId = await idOf(
    'SELECT id FROM indicative_budget WHERE case_id = $1 ORDER BY set_at DESC LIMIT 1',
    [caseId],
  );
  const input = { caseId, indicativeId: indicativeId ?? '', informedOn: today, informedHow: 'At home' };
  return recordPersonInformed(practitioner, input, today);
}

async function sendPlan(acting: Acting) {
  const { caseId, practitioner } = acting;
  if ((await planOf(acting)).outcomes.length === 0) await fillPlan(acting, 25_000);
  const seenHash = planHash(await planOf(acting));
  const authorityId = await idOf(
    'SELECT a.id FROM authority a JOIN phb_case k ON k.person_id = a.person_id WHERE k.id = $1 AND a.covers_plan AND a.ended_at IS NULL',
    [caseId],
  );
  const recorded = { agreedBy: authorityId ?? 'PERSON', how: 'ON_PAPER' as const, agreedOn: today };
  await agreePlan(practitioner, { caseId, seenHash, recorded }, today);
  return submitPlan(practitioner, { caseId, seenHash, note: null }, today);
}

const decideOnPlan =
  (option: 'APPROVE' | 'RETURN' | 'REFUSE') =>
  async ({ caseId, lead, finance }: Acting) => {
    // The lead may have decided eligibility: another user approves the plan, as a lead with the same limit.
    const approver = { ...lead, userId: finance.userId, displayName: finance.displayName };
    const submissionId = await idOf(
      'SELECT id FROM plan_submission WHERE case_id = $1 ORDER BY submitted_at DESC LIMIT 1',
      [caseId],
    );
    return decidePlan(
      approver,
      { caseId, submissionId: submissionId ?? '', option, reasons: 'Read', conditions: '' },
      today,
    );
  };

async function activate({ caseId, finance }: Acting) {
  const [row] = await sql<{ amount: string }>(
    `SELECT d.amount_pence AS amount FROM plan_decision d JOIN plan_submission s ON s.id = d.submission_id
     WHERE s.case_id = $1 AND d.is_final ORDER BY d.decided_at DESC LIMIT 1`,
    [caseId],
  );
  const allocations = [{ way: 'NOTIONAL', amount: pence(Number(row?.amount ?? 0)), payee: null }] as const;
  const input = { caseId, startsOn: today, allocations, isExcluded: false };
  return startBudget(finance, input, today);
}

async function finishStep({ caseId, practitioner }: Acting) {
  const [row] = await sql<{ kind: TransitionKind }>(
    `SELECT kind FROM clock WHERE case_id = $1 AND kind::text LIKE 'TRANSITION%' AND ended_on IS NULL AND started_on <= $2 ORDER BY kind LIMIT 1`,
    [caseId, today],
  );
  if (!row) return refused;
  return finishTransition(practitioner, { caseId, kind: row.kind, note: 'Met the adult team' }, today);
}

const close =
  (event: 'decline' | 'end') =>
  ({ caseId, practitioner }: Acting) =>
    closeCase(practitioner, { caseId, event, reason: 'Moved' }, today);

const withdraw = async ({ caseId, practitioner }: Acting) => {
  const tools = [...SCREENINGS, ...FULL, 'FAST_TRACK'];
  const assessmentId = await assessmentIn(caseId, tools, ['OPEN', 'SUBMITTED', 'RETURNED']);
  return withdrawAssessment(
    practitioner,
    { assessmentId: assessmentId ?? randomUUID(), reason: 'Wrong tool' },
    today,
  );
};

/** Everything that moves a clock, by name. */
export const ACTS: Readonly<Record<string, Act>> = {
  'start a screening': { in: ['REQUESTED'], try: start(false) },
  'screen in': { in: ['REQUESTED'], try: screen(true) },
  'screen out': { in: ['REQUESTED'], try: screen(false) },
  'consider nursing care': { in: ['REFUSED', 'REQUESTED'], try: considerNursingCare },
  'start a full assessment': { in: OPEN, try: start(true) },
  'recommend yes': { in: OPEN, try: recommend('ELIGIBLE') },
  'recommend no': { in: OPEN, try: recommend('NOT_ELIGIBLE') },
  'accept a recommendation': { in: OPEN, try: decideOnTeam('ACCEPT') },
  'return a recommendation': { in: OPEN, try: decideOnTeam('RETURN') },
  'record a fast track': {
    in: ['REQUESTED'],
    try: ({ caseId, practitioner }) =>
      recordFastTrack(
        practitioner,
        aFastTrackFor(caseId, { receivedAt: new Date(now().getTime() - 3_600_000) }),
        now(),
      ),
  },
  'put care in place': {
    in: DECIDED,
    try: ({ caseId, practitioner }) => recordCareInPlace(practitioner, { caseId, inPlaceAt: now() }, now()),
  },
  'accept a fast track': { in: ['REQUESTED'], try: decideOnFastTrack('ELIGIBLE') },
  'return a fast track': { in: ['REQUESTED'], try: decideOnFastTrack('SEND_BACK') },
  'withdraw an assessment': { in: OPEN, try: withdraw },
  'answer the criteria': { in: OPEN, try: answer },
  'decide the answers: yes': { in: OPEN, try: decideAnswers('ELIGIBLE') },
  'decide the answers: no': { in: OPEN, try: decideAnswers('NOT_ELIGIBLE') },
  'record a decision: yes': { in: DECIDED, try: elsewhere('ELIGIBLE') },
  'record a decision: no': { in: DECIDED, try: elsewhere('NOT_ELIGIBLE') },
  'send a letter': { in: DECIDED, try: send },
  'ask for reconsideration': { in: DECIDED, try: ask('RECONSIDERATION') },
  'ask for local resolution': { in: DECIDED, try: ask('LOCAL_RESOLUTION') },
  'ask for an independent review': { in: DECIDED, try: ask('INDEPENDENT_REVIEW') },
  'end a review: it stands': { in: DECIDED, try: endReview('STANDS') },
  'end a review: it is changed': { in: DECIDED, try: endReview('CHANGED') },
  'end a review: full assessment': { in: DECIDED, try: endReview('FULL_ASSESSMENT') },
  'end a review: withdrawn': { in: DECIDED, try: endReview('WITHDRAWN') },
  'finish a step to adult services': { in: DECIDED, try: finishStep },
  'set the amount': {
    in: ['ELIGIBLE', 'INDICATIVE_SET'],
    try: ({ caseId, practitioner }) => setIndicativeBudget(practitioner, anAmountFor(caseId), today),
  },
  'inform the person': { in: ['INDICATIVE_SET'], try: informed },
  'start the plan': {
    in: ['INDICATIVE_SET'],
    try: ({ caseId, practitioner }) => startPlan(practitioner, { caseId }, today),
  },
  'send the plan': { in: ['PLANNING', 'CHANGES_REQUESTED'], try: sendPlan },
  'return the plan': { in: ['PLAN_SUBMITTED'], try: decideOnPlan('RETURN') },
  'approve the plan': { in: ['PLAN_SUBMITTED'], try: decideOnPlan('APPROVE') },
  'refuse the plan': { in: ['PLAN_SUBMITTED'], try: decideOnPlan('REFUSE') },
  'start the budget': { in: ['APPROVED'], try: activate },
  'close: declined': { in: OPEN, try: close('decline') },
  'close: ended': { in: OPEN, try: close('end') },
};
