import { createHash } from 'node:crypto';
import { type Case, clock } from './case';
import { dayFromNow } from './dates';
import { insert, insertAll, newId, sql } from './sql';

/** The domains of the adult tools in the order of the form; the Checklist has all but the last. */
const DOMAINS = ['breathing', 'nutrition', 'continence', 'skin', 'mobility', 'communication', 'psychological', 'cognition', 'behaviour', 'medication', 'consciousness', 'other']; // biome-ignore format: one line
const TEXTS = ['nature', 'intensity', 'complexity', 'unpredictability'];

type Tool = {
  tool: 'CHECKLIST' | 'DST' | 'FAST_TRACK' | 'LOCAL_CRITERIA';
  ruleSet: string;
  state: 'OPEN' | 'SUBMITTED' | 'COMPLETED';
  indication?: string;
  criteriaId?: string;
};

const isDone = ({ state }: Tool) => state === 'COMPLETED';

/** An assessment of the case with nothing in it yet. */
async function anAssessment(made: Case, given: Tool): Promise<void> {
  const { person, practitioner, assessmentId, caseId } = made;
  await insert('assessment', {
    ...owned(made, assessmentId),
    case_id: caseId,
    tool: given.tool,
    rule_set: given.ruleSet,
    criteria_id: given.criteriaId ?? null,
    state: given.state,
    setting: 'OWN_HOME',
    is_discharge_to_assess: false,
    started_on: dayFromNow(-40),
    started_by_id: practitioner.userId,
    started_by_name: practitioner.name,
    started_at: new Date(),
    involvement_basis: 'AGREES',
    is_sharing_agreed: true,
    advocacy: 'OFFERED_DECLINED',
    involvement_version: 1,
    received_on: dayFromNow(-40),
    completed_on: isDone(given) ? dayFromNow(-5) : null,
    completed_by_id: isDone(given) ? practitioner.userId : null,
    completed_by_name: isDone(given) ? practitioner.name : null,
    indication: isDone(given) ? (given.indication ?? null) : null,
  });
  await insert('assessment_member', {
    ...owned(made, made.memberId),
    assessment_id: assessmentId,
    name: 'Nell Nurse',
    took_part_as: 'HEALTH_PROFESSIONAL',
    profession: 'Nurse',
    took_part_by: 'IN_PERSON',
    is_in_team: true,
    added_by_id: practitioner.userId,
    added_at: new Date(),
  });
  await insert('assessment_file', {
    ...owned(made, made.fileId),
    assessment_id: assessmentId,
    part: 'skin',
    title: 'Letter of the tissue viability nurse',
    media_type: 'application/pdf',
    bytes: 120,
    sha256: 'a'.repeat(64),
    storage_key: 'no/where',
    uploaded_by_id: practitioner.userId,
    uploaded_by_name: practitioner.name,
    uploaded_at: new Date(),
  });
  await sql('UPDATE clock SET owner_id = $2 WHERE person_id = $1 AND owner_role = $3', [
    person.personId,
    practitioner.userId,
    'PRACTITIONER',
  ]);
}

const owned = ({ person }: Case, id: string) => ({
  commissioner_code: person.commissioner,
  id,
  person_id: person.personId,
});

type Answer = { part: string; level: string | null; body: string };

async function answers(made: Case, ruleSet: string, given: Answer[]): Promise<void> {
  const { practitioner, assessmentId } = made;
  await insertAll(
    'assessment_answer',
    given.map((answer) => ({
      ...owned(made, newId()),
      ...answer,
      assessment_id: assessmentId,
      rule_set: ruleSet,
      version: 1,
      author_id: practitioner.userId,
      author_name: practitioner.name,
      written_at: new Date(),
    })),
  );
}

/** An open Checklist, every domain answered; positive by two A. */
async function checklist(made: Case): Promise<void> {
  const ruleSet = 'chc-checklist-2022';
  await anAssessment(made, { tool: 'CHECKLIST', ruleSet, state: 'OPEN' });
  const domains = DOMAINS.slice(0, 11);
  await answers(made, ruleSet, domains.map((part, at) => ({ part, level: at < 2 ? 'A' : 'C', body: 'Seen at home' }))); // biome-ignore format: one line
}

/** A decision support tool, every part written and a team of two; two severe. */
async function dst(made: Case, state: 'OPEN' | 'SUBMITTED' | 'COMPLETED' = 'OPEN'): Promise<void> {
  const ruleSet = 'chc-dst-2022';
  await anAssessment(made, { tool: 'DST', ruleSet, state, indication: 'ELIGIBILITY_EXPECTED' });
  const severe = ['mobility', 'cognition'];
  const levels = DOMAINS.map((part) => ({ part, level: severe.includes(part) ? 'SEVERE' : 'LOW', body: 'Care notes of four weeks' })); // biome-ignore format: one line
  const texts = TEXTS.map((part) => ({ part, level: null, body: `What there is to say of ${part}` }));
  await answers(made, ruleSet, [...levels, ...texts]);
  await insert('assessment_member', {
    ...owned(made, newId()),
    assessment_id: made.assessmentId,
    name: 'Sol Social',
    took_part_as: 'SOCIAL_CARE_ASSESSOR',
    took_part_by: 'REMOTE',
    is_in_team: true,
    added_by_id: made.practitioner.userId,
    added_at: new Date(),
  });
}

async function recommended(made: Case, outcome = 'ELIGIBLE'): Promise<void> {
  const { practitioner, assessmentId } = made;
  await insert('recommendation', {
    ...owned(made, made.recommendationId),
    assessment_id: assessmentId,
    round: 1,
    outcome,
    indication: 'ELIGIBILITY_EXPECTED',
    is_against_indication: outcome !== 'ELIGIBLE',
    rationale: 'The needs taken together are a primary health need',
    content_hash: createHash('sha256').update(assessmentId).digest('hex'),
    submitted_by_id: practitioner.userId,
    submitted_by_name: practitioner.name,
    submitted_on: dayFromNow(-6),
    submitted_at: new Date(Date.now() - 6 * 86_400_000),
  });
}

async function fastTrack(made: Case): Promise<void> {
  await anAssessment(made, { tool: 'FAST_TRACK', ruleSet: 'chc-fast-track-2022', state: 'SUBMITTED' });
  await insert('fast_track', {
    ...owned(made, newId()),
    assessment_id: made.assessmentId,
    clinician_name: 'Dr Dara Doctor',
    clinician_kind: 'DOCTOR',
    registration_number: '1234567',
    organisation: 'A hospice',
    is_responsible: true,
    condition: 'Getting worse by the week',
    care_needed: 'Two carers four times a day',
    received_at: new Date(Date.now() - 3_600_000),
  });
  await clock(made, 'VERIFY_RECOMMENDATION', 'PHB_LEAD');
}

type Outcome = 'ELIGIBLE' | 'NOT_ELIGIBLE';

/** What the lead decided on the recommendation, after the 28 days. */
async function decided(made: Case, outcome: Outcome): Promise<void> {
  const { practitioner, caseId, assessmentId, decisionId } = made;
  await insert('eligibility_decision', {
    ...owned(made, decisionId),
    case_id: caseId,
    outcome,
    evidence: 'The tool',
    reasons: 'The needs taken together',
    decided_on: dayFromNow(-5),
    decider_id: practitioner.userId,
    decider_name: 'Leah Lead',
    recorded_at: new Date(),
    basis: 'RECOMMENDATION',
    assessment_id: assessmentId,
    recommendation_id: made.recommendationId,
  });
  await insert('clock', {
    ...owned(made, newId()),
    case_id: caseId,
    kind: 'CHC_DECISION',
    owner_role: 'PHB_LEAD',
    started_on: dayFromNow(-40),
    due_on: dayFromNow(-12),
    ended_on: dayFromNow(-5),
    ended_by: 'unknown',
  });
  const isOver = outcome === 'NOT_ELIGIBLE';
  await sql('UPDATE phb_case SET state = $2, closed_on = $3, closed_reason = $4 WHERE id = $1', [
    ...[caseId, isOver ? 'REFUSED' : 'ELIGIBLE'],
    ...[isOver ? dayFromNow(-5) : null, isOver ? 'Not eligible' : null],
  ]);
  await clock(made, 'SET_INDICATIVE_BUDGET', 'PRACTITIONER', practitioner.userId);
}

/** The letter about the decision. */
async function informByLetter(made: Case, outcome: Outcome): Promise<void> {
  const { practitioner, caseId, decisionId, letterId } = made;
  await insert('letter', {
    ...owned(made, letterId),
    case_id: caseId,
    kind: outcome,
    subject_id: decisionId,
    addressee: made.person.name,
    review_by: dayFromNow(170),
    formats: '',
    sent_on: dayFromNow(-4),
    sent_how: 'By post',
    content: JSON.stringify({
      title: 'Our decision about NHS continuing healthcare',
      organisation: 'NHS Trial',
      footer: 'Reference 1',
      blocks: [{ kind: 'lead', text: 'We have decided.' }],
      summary: ['We have decided.'],
    }),
    sent_by_id: practitioner.userId,
    sent_by_name: practitioner.name,
    sent_at: new Date(),
  });
}

/** A decision that the person asked to look at again, with one step recorded. */
async function challenged(made: Case): Promise<void> {
  const { practitioner, caseId, challengeId, decisionId } = made;
  const recorded = { recorded_by_id: practitioner.userId, recorded_at: new Date() };
  await insert('challenge', {
    ...owned(made, challengeId),
    ...recorded,
    case_id: caseId,
    stage: 'LOCAL_RESOLUTION',
    decision_id: decisionId,
    asked_on: dayFromNow(-3),
    asked_by: 'PERSON',
    asked_by_name: made.person.name,
    grounds: 'The nights were not counted',
  });
  await insert('challenge_meeting', {
    ...owned(made, newId()),
    ...recorded,
    challenge_id: challengeId,
    kind: 'INFORMAL_MEETING',
    held_on: dayFromNow(-2),
    note: 'Met at home with her sister',
    recorded_by_name: practitioner.name,
  });
  await clock(made, 'LOCAL_RESOLUTION', 'PHB_LEAD');
}

const YES_NO = [
  { key: 'o1', label: 'Yes', points: 1 },
  { key: 'o2', label: 'No', points: 0 },
];

/** A case of a group with criteria of the commissioner's own, answered where `isAnswered`. */
async function local(made: Case, isAnswered: boolean): Promise<void> {
  const { practitioner, criteriaId, person, caseId } = made;
  await sql(`UPDATE phb_case SET "group" = 'WHEELCHAIR' WHERE id = $1`, [caseId]);
  const group = 'WHEELCHAIR';
  const questions = [
    { key: 'wheels1', question: 'Does the wheelchair service know her?', guidance: 'Look for the letter', options: YES_NO, leastPoints: 1 },
  ]; // biome-ignore format: one line a question
  const published = {
    published_by_id: practitioner.userId,
    published_by_name: 'Adam',
    published_at: new Date(),
    reason: 'First',
    starts_on: laterStart(),
    state: 'PUBLISHED',
  };
  const words = {
    commissioner_code: person.commissioner,
    group,
    title: 'Wheelchair criteria',
    threshold: 0,
    version: 1,
    guidance: 'Answer together',
    source: 'Policy 7',
    questions: JSON.stringify(questions),
    created_by_id: practitioner.userId,
    created_at: new Date(),
  };
  await insert('criteria', { ...words, ...published, id: criteriaId });
  await insert('criteria', { ...words, id: made.draftId, state: 'DRAFT' });
  if (!isAnswered) return;
  const given = { tool: 'LOCAL_CRITERIA', ruleSet: 'local', state: 'COMPLETED', criteriaId } as const;
  await anAssessment(made, { ...given, indication: 'CRITERIA_MET' });
  await insert('criteria_answer', {
    ...owned(made, newId()),
    assessment_id: made.assessmentId,
    criteria_id: criteriaId,
    version: 1,
    answers: JSON.stringify({ wheels1: { option: 'o1', evidence: 'Letter of May' } }),
    points: 1,
    is_met: true,
    author_id: practitioner.userId,
    author_name: practitioner.name,
    written_at: new Date(),
  });
}

let starts = 0;

/** Each version begins on a day of its own, the later the earlier it was made. */
function laterStart(): string {
  starts += 1;
  return dayFromNow(-60 - starts);
}

/** A child who has continuing care: the steps to adult services are ahead. */
async function child(made: Case): Promise<void> {
  const { person, caseId, practitioner } = made;
  await sql(`UPDATE person SET date_of_birth = $2 WHERE id = $1`, [person.personId, dayFromNow(-15 * 365)]);
  await sql(`UPDATE phb_case SET "group" = 'CYPCC' WHERE id = $1`, [caseId]);
  const kinds = ['TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18'];
  await insertAll(
    'clock',
    kinds.map((kind, at) => ({
      ...owned(made, newId()),
      case_id: caseId,
      kind,
      owner_role: 'PRACTITIONER',
      owner_id: practitioner.userId,
      started_on: dayFromNow(-10),
      due_on: dayFromNow(10 + at * 365),
    })),
  );
}

/** How far the eligibility of a case has come, or which way it went. */
export const ELIGIBILITY_STEPS = {
  /** Checklist open, all answered. */
  CHECKLIST: checklist,
  /** Decision support tool open, all written. */
  DST: (made: Case) => dst(made),
  /** Its recommendation is with the commissioner. */
  SENT: async (made: Case) => {
    await dst(made, 'SUBMITTED');
    await recommended(made);
    await clock(made, 'VERIFY_RECOMMENDATION', 'PHB_LEAD');
  },
  FAST_TRACK: fastTrack,
  LOCAL: (made: Case) => local(made, false),
  LOCAL_ANSWERED: (made: Case) => local(made, true),
  /** Eligible by a recommendation, late, and not yet informed. */
  DECIDED: async (made: Case) => {
    await dst(made, 'COMPLETED');
    await recommended(made);
    await decided(made, 'ELIGIBLE');
  },
  /** The same, informed by letter. */
  FOUND: async (made: Case) => {
    await ELIGIBILITY_STEPS.DECIDED(made);
    await informByLetter(made, 'ELIGIBLE');
  },
  /** Not eligible, informed, and to be reviewed. */
  CHALLENGED: async (made: Case) => {
    await dst(made, 'COMPLETED');
    await recommended(made, 'NOT_ELIGIBLE');
    await decided(made, 'NOT_ELIGIBLE');
    await informByLetter(made, 'NOT_ELIGIBLE');
    await challenged(made);
  },
  CHILD: child,
} satisfies Record<string, (made: Case) => Promise<void>>;

export type EligibilityAt = keyof typeof ELIGIBILITY_STEPS;
