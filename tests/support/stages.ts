import { randomUUID } from 'node:crypto';
import { addEvidence } from '@/lib/assessment/commands/add-evidence';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { recordMeeting } from '@/lib/challenge/commands/record-meeting';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { startBudget } from '@/lib/money/commands/start-budget';
import { recordContact } from '@/lib/person/commands/record-contact';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { signsAgreements } from './agreement';
import { aChecklist, addTeam, answerAll, aStartedTool, complete, recordInvolvement } from './assessment';
import { aRequestFor, type CaseAccounts } from './case';
import { aChallenge } from './challenge';
import { consents } from './consent';
import { aDraft, answersFor, aPublished } from './criteria';
import { onDay } from './day';
import { died } from './death';
import { acceptRecommendation, aFastTrack, aRound, type Sent } from './decision';
import { checkSent } from './files';
import { aStaffMember } from './identity';
import { aSentLetter } from './letter';
import { anOrganisation, aReleasedPayment, giveAccount, paymentOf } from './money';
import { aRunWithAStoppedLine } from './payment-run';
import { aPdf } from './pdf';
import { agreeOnPaper, anAmountFor, approve, arrangementsBy, send, writePlan } from './plan';
import { must } from './result';
import { sql } from './superuser';

const ID_NAMES = [
  'caseId',
  'indicativeId',
  'outcomeId',
  'lineId',
  'riskId',
  'contactId',
  'submissionId',
  'budgetId',
  'directId',
  'organisationId',
  'paymentId',
  'runId',
  'runLineId',
  'spendingId',
  'receiptId',
  'assessmentId',
  'memberId',
  'fileId',
  'recommendationId',
  'decisionId',
  'letterId',
  'challengeId',
  'criteriaId',
  'draftId',
  'questionKey',
] as const;

/** A case with the ids of what belongs to it. An id is empty where its stage has no such thing. */
export type StagedCase = CaseAccounts & Record<(typeof ID_NAMES)[number], string>;

/** The days of a case, counted back from today. */
type Days = { today: PlainDate; ago: (days: number) => PlainDate };
type Step = (made: StagedCase, days: Days) => Promise<Partial<StagedCase> | undefined>;

const eligible: Step = async ({ lead, caseId }, { ago }) => {
  const decidedOn = ago(50);
  const decision = { caseId, outcome: 'ELIGIBLE', evidence: 'The assessment of last month' } as const;
  const reasons = 'Needs are met best by a budget';
  must(await onDay(decidedOn, () => decideEligibility(lead, { ...decision, reasons, decidedOn }, decidedOn)));
  return undefined;
};

/** £120.00 a week for 52 weeks and £300.00 once: £6,540.00. */
const amountSet: Step = async ({ practitioner, caseId }, { ago }) => {
  const oneOff = { oneOff: pence(30_000), oneOffFor: 'A swimming hoist' };
  const amount = anAmountFor(caseId, { weekly: pence(12_000), contingencyWeeks: 0, ...oneOff });
  must(await onDay(ago(45), () => setIndicativeBudget(practitioner, amount, ago(45))));
  return { indicativeId: amount.indicativeId };
};

const informed: Step = async ({ practitioner, caseId, indicativeId }, { ago }) => {
  const on = ago(40);
  const facts = { caseId, indicativeId, informedOn: on, informedHow: 'In person' };
  must(await onDay(on, () => recordPersonInformed(practitioner, facts, on)));
  return undefined;
};

const SECTIONS = {
  WHAT_MATTERS: 'Being in the water, and my garden',
  HOW_TO_SUPPORT_ME: 'Give me time to answer',
  GOOD_DAY: 'I swim, then see my sister',
  STRENGTHS: 'I know what I need',
  HEALTH_NEEDS: 'Help to move and to dress',
  CONTINGENCY: 'If a helper is ill, the agency sends another',
  CAPACITY: 'Ada decides for herself',
};
const SERVICES = [
  { service: 'A helper at the pool', cost: 'WEEKLY', amount: pence(12_000) },
  { service: 'A swimming hoist', cost: 'ONE_OFF', amount: pence(30_000) },
] as const;
const RISK = {
  hazard: 'A fall at the pool',
  whoMightBeHarmed: 'Ada',
  likelihood: 2,
  impact: 3,
  management: 'A helper stays close',
  ownerName: 'Priya Practitioner',
  personsView: null,
};
const SISTER = { name: 'Sara Okafor', relationship: 'Sister', phone: '01632 960001', notes: null };

/** A plan with every section written, one outcome, two services for it, one risk, and no agreement. */
const planned: Step = (made, { ago }) =>
  onDay(ago(30), async () => {
    const { practitioner, caseId, personId } = made;
    must(await startPlan(practitioner, { caseId }, ago(30)));
    const outcome = { description: 'Swim every week', howWeWillKnow: 'Ada tells us' };
    const arrangements = { ...arrangementsBy(practitioner.userId, ago(30)), startsOn: ago(7) };
    const given = { sections: SECTIONS, outcome, services: SERVICES, risk: RISK, arrangements };
    const { outcomeId, lineIds, riskId } = await writePlan(made, given, ago(30));
    const contactId = randomUUID();
    must(await recordContact(practitioner, { contactId, personId, contact: SISTER }));
    return { outcomeId, lineId: lineIds[0] ?? '', riskId: riskId ?? '', contactId };
  });

const planSent: Step = (made, { ago }) =>
  onDay(ago(8), async () => {
    await agreeOnPaper(made, ago(8));
    return { submissionId: await send(made, ago(8)) };
  });

const approved: Step = async (made, { ago }) => {
  await onDay(ago(8), () => approve(made.lead, made, ago(8)));
  return undefined;
};

/** A notional part and a direct payment: £1,000.00 paid out, as much proposed, £25.50 spent. */
const active: Step = (made, { today, ago }) =>
  onDay(ago(7), async () => {
    const { code, practitioner, caseId, lineId } = made;
    const finance = await aStaffMember('FINANCE_OFFICER', code, { name: 'Finn Finance' });
    const allocations = [
      { way: 'NOTIONAL', amount: pence(254_000), payee: null },
      { way: 'DIRECT_PAYMENT', amount: pence(400_000), payee: { kind: 'PERSON', id: null } },
    ] as const;
    const start = { caseId, startsOn: ago(7), allocations, isExcluded: false };
    const organisationId = await anOrganisation(finance);
    await consents(practitioner, caseId, ago(7));
    const { budgetId } = must(await startBudget(finance, start, ago(7)));
    await signsAgreements(practitioner, budgetId, ago(7));
    const [row] = await sql<{ id: string }>(
      `SELECT id FROM allocation WHERE budget_id = $1 AND way = 'DIRECT_PAYMENT'`,
      [budgetId],
    );
    const direct = { budgetId, allocationId: row?.id ?? '' };
    await giveAccount({ code, budgetId, allocationIds: [direct.allocationId] }, ago(7));
    const payment = (from: PlainDate) => paymentOf({ ...direct, amount: 100_000 }, today, from);
    await aReleasedPayment(code, payment(ago(7)), ago(7));
    const { paymentId } = must(await proposePayment(finance, payment(ago(-21)), ago(7)));
    const swimming = {
      planLineId: lineId,
      amount: pence(2_550),
      spentOn: ago(3),
      paidTo: 'Trial Swimming Club',
    };
    const spending = { ...direct, ...swimming, note: null, formKey: randomUUID() };
    const { spendingId } = must(await onDay(ago(3), () => recordSpending(practitioner, spending, ago(3))));
    const { uploadId: receiptId } = must(await addReceipt(practitioner, { spendingId, file: aPdf() }));
    await checkSent(practitioner, receiptId);
    const run = await aRunWithAStoppedLine(finance, { ...direct, personId: made.personId }, ago(7));
    return {
      ...run,
      budgetId,
      directId: direct.allocationId,
      organisationId,
      paymentId,
      spendingId,
      receiptId,
    };
  });

const dead: Step = async ({ practitioner, personId }, { ago }) => {
  await onDay(ago(1), () => died(practitioner, personId, ago(1), { diedOn: ago(2) }));
  return undefined;
};

/** Two severe, every domain answered and every text written. */
const DST_LEVELS = 'L L L L S L L S L L L L';

const dst: Step = (made, { ago }) =>
  onDay(ago(40), async () => {
    const { practitioner, caseId } = made;
    const assessmentId = await aStartedTool(made, caseId, 'DST', ago(40), { receivedOn: ago(40) });
    await answerAll(made, assessmentId, DST_LEVELS);
    await recordInvolvement(made, assessmentId);
    const [memberId = ''] = await addTeam(made, assessmentId);
    const title = 'Letter of the tissue viability nurse';
    const sent = await addEvidence(practitioner, { assessmentId, domain: 'skin', title, file: aPdf() });
    const { uploadId: fileId } = must(sent);
    await checkSent(practitioner, fileId);
    return { assessmentId, memberId, fileId };
  });

const sentAs =
  (outcome: EligibilityOutcome): Step =>
  (made, { ago }) =>
    onDay(ago(6), () => aRound(made, made.assessmentId, { outcome, submittedOn: ago(6) }));

/** Decided late: after the 28 days from the receipt. */
const decided: Step = async (made, { ago }) => {
  const [row] = await sql<{ hash: string }>('SELECT content_hash AS hash FROM recommendation WHERE id = $1', [
    made.recommendationId,
  ]);
  const sent: Sent = { ...made, contentHash: row?.hash ?? '' };
  const decision = { decidedOn: ago(5), reasons: 'The needs taken together' };
  return { decisionId: await onDay(ago(5), () => acceptRecommendation(made, sent, decision)) };
};

const notifiedOf =
  (outcome: EligibilityOutcome): Step =>
  async (made, { ago }) => {
    const subject = { caseId: made.caseId, subjectId: made.decisionId };
    return { letterId: await onDay(ago(4), () => aSentLetter(made, subject, outcome, ago(4))) };
  };

const challenged: Step = async (made, { ago }) => {
  const { practitioner, caseId } = made;
  const grounds = 'The nights were not counted';
  const challengeId = await onDay(ago(3), () => aChallenge(made, caseId, { grounds }, ago(3)));
  const meeting = {
    meetingId: randomUUID(),
    caseId,
    challengeId,
    kind: 'INFORMAL_MEETING',
    heldOn: ago(2),
  } as const;
  const note = 'Met at home with her sister';
  must(await onDay(ago(2), () => recordMeeting(practitioner, { ...meeting, note }, ago(2))));
  return { challengeId };
};

const checklist: Step = (made, { ago }) =>
  onDay(ago(40), async () => ({
    assessmentId: await aChecklist(made, made.caseId, 'AACCCCCCCCC', ago(40)),
  }));

const screenedOut: Step = (made, { ago }) =>
  onDay(ago(40), async () => {
    const home = { setting: 'CARE_HOME' } as const;
    const assessmentId = await aStartedTool(made, made.caseId, 'CHECKLIST', ago(40), home);
    await answerAll(made, assessmentId, 'CCCCCCCCCCC');
    await recordInvolvement(made, assessmentId);
    await complete(made, assessmentId, ago(40));
    return { assessmentId };
  });

const fastTrack: Step = async (made, { today }) => ({
  assessmentId: await aFastTrack(made, made.caseId, today),
});

/** Criteria in force since before the case or a day later than the last of the group, and a draft. */
const criteria: Step = async ({ code }, { ago }) => {
  const admin = await aStaffMember('ADMINISTRATOR', code, { name: 'Adam Administrator' });
  const [row] = await sql<{ versions: number }>(
    `SELECT count(*)::int AS versions FROM criteria WHERE commissioner_code = $1 AND state = 'PUBLISHED'`,
    [code],
  );
  const startsOn = ago(61 - (row?.versions ?? 0));
  const published = await onDay(startsOn, () => aPublished(admin, startsOn, 'WHEELCHAIR'));
  const draft = await aDraft(admin, 'WHEELCHAIR');
  return { criteriaId: published.criteriaId, draftId: draft.criteriaId, questionKey: draft.keys[0] ?? '' };
};

const criteriaMet: Step = (made, { ago }) =>
  onDay(ago(20), async () => {
    const keys = await questionKeys(made.criteriaId);
    const answers = await answersFor(made.caseId, { criteriaId: made.criteriaId, keys }, [2, 1]);
    must(await answerCriteria(made.practitioner, answers, ago(20)));
    return { assessmentId: answers.assessmentId };
  });

async function questionKeys(criteriaId: string): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    `SELECT q ->> 'key' AS key FROM criteria, jsonb_array_elements(questions) q WHERE id = $1`,
    [criteriaId],
  );
  return rows.map(({ key }) => key);
}

/** The way to an active budget, where the eligibility was decided outside this service. */
const BUDGET = [eligible, amountSet, informed, planned, planSent, approved, active];
/** The way of a decision support tool. */
const DECIDED = [dst, sentAs('ELIGIBLE'), decided];

/** How far a case has come, and the steps that lead there after it was asked for. */
const STAGES = {
  REQUESTED: [],
  ELIGIBLE: BUDGET.slice(0, 1),
  INDICATIVE_SET: BUDGET.slice(0, 2),
  INFORMED: BUDGET.slice(0, 3),
  PLANNING: BUDGET.slice(0, 4),
  PLAN_SUBMITTED: BUDGET.slice(0, 5),
  APPROVED: BUDGET.slice(0, 6),
  ACTIVE: BUDGET,
  /** The budget runs, and the person died. */
  DIED: [...BUDGET, dead],
  /** Checklist open, all answered. */
  CHECKLIST: [checklist],
  /** Closed by the Checklist of a person in a home with nursing. */
  SCREENED_OUT: [screenedOut],
  /** Decision support tool open, all written. */
  DST: [dst],
  /** Its recommendation is with the commissioner. */
  SENT: [dst, sentAs('ELIGIBLE')],
  FAST_TRACK: [fastTrack],
  LOCAL: [criteria],
  LOCAL_ANSWERED: [criteria, criteriaMet],
  /** Eligible by a recommendation, late, with no letter sent. */
  DECIDED,
  /** The same, with its letter. */
  NOTIFIED: [...DECIDED, notifiedOf('ELIGIBLE')],
  /** Not eligible, with its letter, under review. */
  CHALLENGED: [dst, sentAs('NOT_ELIGIBLE'), decided, notifiedOf('NOT_ELIGIBLE'), challenged],
  /** A child who has continuing care: the steps to adult services are ahead. */
  CHILD: [eligible],
} satisfies Record<string, readonly Step[]>;

export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as Stage[];

/** The group that a stage is for. */
function groupOf(stage: Stage): PhbGroup {
  if (stage === 'CHILD') return 'CYPCC';
  return stage === 'LOCAL' || stage === 'LOCAL_ANSWERED' ? 'WHEELCHAIR' : 'CHC';
}

export type StageGiven = {
  stage: Stage;
  /** The steps are taken on days before it. */
  today: PlainDate;
  group?: PhbGroup;
};

/** A case of a person at a stage, each step taken by those who may take it. */
export async function aCaseAt(
  accounts: CaseAccounts,
  { stage, today, group = groupOf(stage) }: StageGiven,
): Promise<StagedCase> {
  const days: Days = { today, ago: (count) => addDays(today, -count) };
  const askedOn = days.ago(60);
  const whatWasAsked = 'Help to go swimming again';
  const request = aRequestFor(accounts.personId, { group, askedOn, whatWasAsked });
  must(await onDay(askedOn, () => recordRequest(accounts.practitioner, request, askedOn)));
  const none = Object.fromEntries(ID_NAMES.map((name) => [name, ''])) as Record<
    (typeof ID_NAMES)[number],
    string
  >;
  let made: StagedCase = { ...accounts, ...none, caseId: request.caseId };
  for (const step of STAGES[stage] as readonly Step[]) made = { ...made, ...(await step(made, days)) };
  return made;
}
