import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockEventKind } from '@/lib/case/rules/clock-event';
import { CARE_REVIEWS, type ClockKind } from '@/lib/case/rules/clock-kind';
import { DECISION_CLOCKS, isOfBudget, kindsOfStep } from '@/lib/case/rules/clock-lists';
import { isEndedBy } from '@/lib/case/rules/clock-moves';
import { clockRow } from '@/lib/case/rules/clock-names';
import { careToReview } from '@/lib/case/rules/earlier-review';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { currentStep } from '@/lib/case/rules/path';
import { nextStage } from '@/lib/challenge/rules/challenge';
import { challengeFactsOf } from '@/lib/challenge/store/challenge-facts';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import { isDecisionLetter, isScreeningLetter, type LetterKind } from '@/lib/decision/rules/letter-kind';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { letterSubjects } from '@/lib/letter/rules/letter-subjects';
import { query } from '@/lib/platform/db/transaction';
import { aRequestFor } from '../../support/case';
import { ACTS, type Act, type Acting } from '../../support/case-acts';
import { aPublished, someCriteriaAccounts } from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { anAuthority, aPerson, withCaseload } from '../../support/person';
import fc from '../../support/property';
import { aReferralFor } from '../../support/referral';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const GROUPS = ['CHC', 'CYPCC', 'LONG_TERM_CONDITION'] as const;
type Group = Acting['group'];

let staff: Omit<Acting, 'caseId' | 'group'>;
const people = new Map<Group, string>();

beforeAll(async () => {
  const { code, practitioner, lead, admin, personId } = await someCriteriaAccounts();
  const child = await aPerson(code, { dateOfBirth: addDays(today, -15 * 365) });
  // A child of 15 agrees to no plan: a parent does.
  await anAuthority(code, {
    role: 'REPRESENTATIVE',
    name: 'Ann Parent',
    personId: child,
    coversMoney: true,
    coversPlan: true,
  });
  for (const group of GROUPS) people.set(group, group === 'CYPCC' ? child : personId);
  staff = {
    practitioner: await withCaseload(practitioner, child),
    lead,
    reviewer: await aStaffMember('PHB_LEAD', code),
    finance: await aStaffMember('FINANCE_OFFICER', code),
    criteria: await aPublished(admin, addDays(today, -30)),
  };
});

/** A request, and a referral of its group that it waits for. */
type Referred = { referral: Acting; request: Acting };

async function aReferralOf(group: Group): Promise<Referred> {
  const dateOfBirth = group === 'CYPCC' ? addDays(today, -15 * 365) : '1980-05-04';
  const personId = await aPerson(staff.practitioner.commissionerCode, { dateOfBirth });
  const practitioner = await withCaseload(staff.practitioner, personId);
  const acting = { ...staff, practitioner, group };
  const asked = aRequestFor(personId, { group, askedOn: ASKED_ON });
  const requestId = must(await recordRequest(practitioner, asked, today));
  const received = aReferralFor(personId, { group, kind: KINDS[group], receivedOn: addDays(today, -5) });
  const caseId = must(await recordReferral(practitioner, received, today));
  return { referral: { ...acting, caseId }, request: { ...acting, caseId: requestId } };
}

const ASKED_ON = addDays(today, -7);
const KINDS = { CHC: 'CHECKLIST', CYPCC: 'PRE_ASSESSMENT', LONG_TERM_CONDITION: 'LOCAL_CRITERIA' } as const;

async function aCaseOf(group: Group): Promise<Acting> {
  const personId = people.get(group) ?? '';
  const asked = { caseId: randomUUID(), group, askedOn: addDays(today, -7), isSecondWanted: true };
  const caseId = must(await recordRequest(staff.practitioner, aRequestFor(personId, asked), today));
  return { ...staff, caseId, group };
}

type Seen = {
  state: CaseState;
  origin: CaseOrigin;
  isInformed: boolean;
  open: ClockKind[];
  ended: { kind: ClockKind; by: ClockEventKind | null }[];
  assessing: string[];
  isCareAwaited: boolean;
};

/** A case as the database has it. */
async function lookAt(caseId: string): Promise<Seen> {
  const [row] = await sql<Seen>(
    `SELECT r.state, r.origin,
       coalesce((SELECT told_on IS NOT NULL FROM indicative_budget i WHERE i.case_id = r.id ORDER BY set_at DESC LIMIT 1), false) AS "isInformed",
       ARRAY(SELECT kind::text FROM clock c WHERE c.case_id = r.id AND ended_on IS NULL) AS open,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'by', ended_by)), '[]') FROM clock c
         WHERE c.case_id = r.id AND ended_on IS NOT NULL) AS ended,
       ARRAY(SELECT state::text FROM assessment a WHERE a.case_id = r.id AND state IN ('OPEN', 'SUBMITTED', 'RETURNED')) AS assessing,
       EXISTS (SELECT FROM fast_track f JOIN assessment a ON a.id = f.assessment_id
         WHERE a.case_id = r.id AND a.state <> 'WITHDRAWN' AND f.care_in_place_at IS NULL) AS "isCareAwaited"
     FROM phb_case r WHERE r.id = $1`,
    [caseId],
  );
  if (!row) throw new Error('No such case');
  return row;
}

const CLOSED: readonly CaseState[] = ['DECLINED', 'REFUSED', 'ENDED'];

/** Open clocks that no command can end any more, as the case is. */
async function stuckOn({ caseId, practitioner }: Acting, seen: Seen): Promise<ClockKind[]> {
  const record = await query(practitioner, 'letter:view', (scope) => findEligibilityRecord(scope, caseId));
  if (!record) throw new Error('No record');
  const next = nextStage(challengeFactsOf(record), today);
  const isLetterDue = (isOfSort: (kind: LetterKind) => boolean) =>
    letterSubjects(record).some(({ kind, letterId }) => letterId === null && isOfSort(kind));
  const isClosed = CLOSED.includes(seen.state);
  const canEnd: Partial<Record<ClockKind, boolean>> = {
    VERIFY_RECOMMENDATION: seen.assessing.includes('SUBMITTED'),
    ANSWER_QUESTIONS: seen.assessing.includes('RETURNED'),
    FAST_TRACK_CARE: seen.isCareAwaited,
    SEND_DECISION_LETTER: isLetterDue(isDecisionLetter),
    SEND_SCREENING_LETTER: isLetterDue(isScreeningLetter),
    // A review that runs ends first; then the decision in force can be asked about.
    ASK_FOR_REVIEW: next.kind === 'open' || next.kind === 'running',
    LOCAL_RESOLUTION: next.kind === 'running' && next.stage === 'LOCAL_RESOLUTION',
    ANSWER_RECONSIDERATION: next.kind === 'running' && next.stage === 'RECONSIDERATION',
    DECIDE_ELIGIBILITY: !isClosed,
  };
  return seen.open.filter((kind) => canEnd[kind] === false);
}

/** What is wrong with the clocks of a case; empty where nothing is. */
async function faultsIn(acting: Acting): Promise<string[]> {
  const seen = await lookAt(acting.caseId);
  const step = currentStep(seen);
  const reviewed = seen.state === 'ACTIVE' ? 'REVIEW' : step;
  const isWaiting = step === null || seen.open.some((kind) => kindsOfStep(step).includes(kind));
  const early = seen.open
    .filter((kind) => isOfBudget(kind) || DECISION_CLOCKS.includes(kind))
    .filter((kind) => clockRow(kind).step !== reviewed);
  const unnamed = seen.ended.filter(({ kind, by }) => by === null || !isEndedBy(kind, by));
  return [
    ...(isWaiting ? [] : [`${step} waits without a clock`]),
    ...(seen.assessing.includes('SUBMITTED') && !seen.open.includes('VERIFY_RECOMMENDATION')
      ? ['what was sent waits without a clock']
      : []),
    ...(seen.assessing.includes('RETURNED') && !seen.open.includes('ANSWER_QUESTIONS')
      ? ['what was returned waits without a clock']
      : []),
    ...early.map((kind) => `${kind} runs while the case is ${seen.state}`),
    ...(await stuckOn(acting, seen)).map((kind) => `nothing can end ${kind}`),
    ...unnamed.map(({ kind, by }) => `${kind} was ended by ${by}`),
    ...(await faultsOfReviews(acting)),
  ];
}

/** REV-06: care on the record of a person is reviewed once, on whichever of their cases, open or closed. */
async function faultsOfReviews({ caseId, practitioner }: Acting): Promise<string[]> {
  const [found] = await sql<{ personId: string; running: number }>(
    `SELECT r.person_id AS "personId", (SELECT count(*)::int FROM phb_case o JOIN clock c ON c.case_id = o.id
       WHERE o.person_id = r.person_id AND c.ended_on IS NULL AND c.kind::text = ANY ($2)) AS running
     FROM phb_case r WHERE r.id = $1`,
    [caseId, CARE_REVIEWS],
  );
  if (!found) throw new Error('No such case');
  const { personId, running } = found;
  const rows = (await query(practitioner, 'person:view', (scope) => listEligibility(scope, personId))) ?? [];
  const expected = careToReview(rows) === null ? 0 : 1;
  return running === expected ? [] : [`${running} reviews of care run, and there should be ${expected}`];
}

type Kept = {
  state: CaseState;
  askedOn: string;
  hasEntry: boolean;
  decided: string | null;
  lostDays: number;
};

/** What a request and its referral have lost; empty where nothing is. @param before the request's state */
async function lostIn({ referral, request }: Referred, before: CaseState): Promise<string[]> {
  const [kept] = await sql<Kept>(
    `SELECT q.state, q.asked_on::text AS "askedOn", q.eligibility_id IS NOT DISTINCT FROM r.eligibility_id AS "hasEntry",
       (SELECT outcome::text FROM eligibility_decision d WHERE d.case_id = r.id ORDER BY recorded_at DESC LIMIT 1) AS decided,
       coalesce((SELECT min(c.started_on) FROM clock c WHERE c.case_id = r.id AND c.kind::text = ANY ($3))
         - (SELECT min(a.received_on) FROM assessment a WHERE a.case_id = r.id AND a.tool IN ('CHECKLIST', 'CHILD_PRE_ASSESSMENT')
           AND a.state = 'COMPLETED'), 0) AS "lostDays"
     FROM phb_case r, phb_case q WHERE r.id = $1 AND q.id = $2`,
    [referral.caseId, request.caseId, DECISION_CLOCKS],
  );
  if (!kept) return ['the request is gone'];
  const { decided, state } = kept;
  const expected =
    decided === 'ELIGIBLE' ? 'ELIGIBLE' : decided && before === 'REQUESTED' ? 'REFUSED' : before;
  return [
    ...(kept.askedOn === ASKED_ON ? [] : ['the request lost the day it was asked for']),
    ...(state === expected ? [] : [`the request is ${state}, and the referral was decided ${decided}`]),
    ...(decided === null || kept.hasEntry ? [] : ['the request does not rest on the entry of the referral']),
    ...(kept.lostDays > 0 ? [`the statutory clock lost ${kept.lostDays} days`] : []),
  ];
}

/** Does one act on a referral and checks both cases. @returns whether it was not refused */
async function isDoneOnReferral(made: Referred, name: string, past: string[]): Promise<boolean> {
  const { state } = await lookAt(made.request.caseId);
  const { ok } = await (ACTS[name] as Act).try(made.referral);
  if (!ok) return false;
  past.push(name);
  const faults = [
    ...(await faultsIn(made.referral)),
    ...(await faultsIn(made.request)),
    ...(await lostIn(made, state)),
  ];
  expect(faults, past.join(', ')).toEqual([]);
  return true;
}

const names = Object.keys(ACTS);

/** What leads away from most other acts, and so is tried only now and then. */
const isRare = (name: string) => /^(close|refuse|record a decision)/.test(name);

/** The acts that fit a state, in an order of this choice. */
function fitting(state: CaseState, choice: number): string[] {
  return names
    .filter((name) => ACTS[name]?.in.includes(state) && (choice % 5 === 0 || !isRare(name)))
    .map((name, place) => ({ name, order: (choice * (place + 1)) % 10_007 }))
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
}

/** Ways that lead far, so that what comes late is met as well. */
const TO_PLAN = [
  'record a decision: yes',
  'set the amount',
  'inform the person',
  'start the plan',
  'send the plan',
];
const WAYS: readonly string[][] = [[], [], [], TO_PLAN, [...TO_PLAN, 'approve the plan', 'start the budget']];

const sequences = fc.record({
  group: fc.constantFrom<Group>(...GROUPS),
  way: fc.constantFrom(...WAYS),
  choices: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 20, size: 'max' }),
});

/** Does one act and checks the clocks. @returns whether it was not refused */
async function isDone(acting: Acting, name: string, past: string[]): Promise<boolean> {
  const { ok } = await (ACTS[name] as Act).try(acting);
  if (!ok) return false;
  past.push(name);
  expect(await faultsIn(acting), past.join(', ')).toEqual([]);
  return true;
}

async function follow(acting: Acting, story: readonly string[], past: string[] = []): Promise<string[]> {
  for (const name of story) expect(await isDone(acting, name, past), [...past, name].join(', ')).toBe(true);
  return past;
}

/** Acts on a new case. A choice is skipped if all it tries is refused. */
async function walk({
  group,
  way,
  choices,
}: {
  group: Group;
  way: string[];
  choices: number[];
}): Promise<void> {
  const acting = await aCaseOf(group);
  const past = await follow(acting, way);
  for (const choice of choices) {
    const { state } = await lookAt(acting.caseId);
    for (const name of fitting(state, choice).slice(0, 8)) if (await isDone(acting, name, past)) break;
  }
}

/** The same on a referral, from its receipt. */
async function walkOnReferral({ group, choices }: { group: Group; choices: number[] }): Promise<void> {
  const made = await aReferralOf(group);
  const past: string[] = [];
  for (const choice of choices) {
    const { state } = await lookAt(made.referral.caseId);
    for (const name of fitting(state, choice).slice(0, 8))
      if (await isDoneOnReferral(made, name, past)) break;
  }
}

const ASSESS_NO = ['start a full assessment', 'recommend no', 'accept a recommendation'];

/** Stories of a referral with a request that waits. */
const REFERRED: readonly [Group, readonly string[]][] = [
  // Screened out, reconsidered, refused, challenged, overturned: the request comes back with its day.
  [
    'CHC',
    [
      ...['start a screening', 'screen out', 'ask for reconsideration', 'consider nursing care'],
      'end a review: full assessment',
      ...['start a full assessment', 'recommend no', 'accept a recommendation', 'ask for local resolution'],
      'end a review: it is changed',
    ],
  ],
  ['CHC', ['record a fast track', 'accept a fast track', ...ASSESS_NO]],
  [
    'CYPCC',
    ['start a screening', 'screen in', 'start a full assessment', 'withdraw an assessment', 'close: ended'],
  ],
  ['LONG_TERM_CONDITION', ['answer the criteria', 'decide the answers: yes']],
];

const TO_BUDGET = [...TO_PLAN.slice(1), 'approve the plan', 'start the budget'];

/** Stories that do each act at least once. */
const STORIES: readonly [Group, readonly string[]][] = [
  // A plan is refused, and only then the decision that it rested on is corrected.
  [
    'CHC',
    [
      'record a decision: yes',
      'set the amount',
      'inform the person',
      'start the plan',
      'send the plan',
      'ask for local resolution',
      'return the plan',
      'end a review: it stands',
      'send a letter',
      'send the plan',
      'refuse the plan',
      'ask for reconsideration',
      'send a letter',
      'record a decision: yes',
    ],
  ],
  [
    'CHC',
    [
      ...['start a screening', 'screen out', 'send a letter', 'ask for reconsideration'],
      ...[
        'end a review: full assessment',
        'start a full assessment',
        'recommend no',
        'return a recommendation',
      ],
      ...['recommend no', 'accept a recommendation', 'send a letter', 'ask for local resolution'],
      ...['end a review: it stands', 'send a letter', 'ask for an independent review'],
      ...['end a review: it is changed', 'set the amount', 'close: ended'],
    ],
  ],
  [
    'CHC',
    [
      ...['start a screening', 'screen in', 'start a full assessment', 'withdraw an assessment'],
      ...['record a fast track', 'return a fast track', 'record a fast track', 'accept a fast track'],
      ...['put care in place', 'close: declined'],
    ],
  ],
  // A decision after a review leaves another recommendation that waits, and its clock.
  [
    'CHC',
    [
      ...['record a decision: yes', ...TO_BUDGET, ...ASSESS_NO, 'ask for local resolution'],
      ...[
        'start a full assessment',
        'recommend yes',
        'end a review: it is changed',
        'accept a recommendation',
      ],
    ],
  ],
  // A letter about a review that no stage can follow any more starts no time to ask.
  [
    'CHC',
    [
      ...[
        'record a decision: yes',
        'ask for local resolution',
        'end a review: it stands',
        'record a decision: no',
      ],
      ...['ask for local resolution', 'end a review: withdrawn', 'send a letter'],
    ],
  ],
  [
    'CYPCC',
    [
      ...['start a screening', 'screen in', 'start a full assessment', 'recommend yes'],
      ...['accept a recommendation', 'finish a step to adult services'],
    ],
  ],
  [
    'LONG_TERM_CONDITION',
    [
      ...['answer the criteria', 'decide the answers: no', 'send a letter', 'ask for reconsideration'],
      ...[
        'end a review: withdrawn',
        'ask for reconsideration',
        'end a review: it is changed',
        'send a letter',
      ],
    ],
  ],
  // A withdrawn local resolution can be asked for again.
  [
    'CHC',
    [
      ...[
        'start a screening',
        'screen in',
        'start a full assessment',
        'recommend no',
        'accept a recommendation',
      ],
      ...['send a letter', 'ask for local resolution', 'end a review: withdrawn', 'ask for local resolution'],
      ...['end a review: it stands', 'send a letter', 'ask for an independent review'],
      ...['end a review: withdrawn', 'ask for an independent review', 'end a review: it stands'],
    ],
  ],
  [
    'LONG_TERM_CONDITION',
    [
      ...['answer the criteria', 'decide the answers: yes', ...TO_PLAN.slice(1)],
      ...['return the plan', 'send the plan', 'refuse the plan', 'ask for reconsideration'],
      ...['end a review: it is changed', 'send a letter', 'send the plan', 'refuse the plan'],
      ...['ask for reconsideration', 'end a review: withdrawn', 'ask for reconsideration'],
      'end a review: it stands',
    ],
  ],
  // The decision was made elsewhere: the only letter is the one about the plan.
  ['CHC', [...TO_PLAN, 'refuse the plan', 'send a letter']],
];

/** More for a longer look: CLOCK_RUNS=1000. */
const RUNS = Number(process.env.CLOCK_RUNS ?? 30);

describe('REQ-06: each step that waits has a clock, each clock can end, each that ended says by what', () => {
  it.each(STORIES)('%s: %j', async (group, story) => {
    await follow(await aCaseOf(group), story);
  });

  it('in stories that do everything there is to do', () => {
    const done = new Set([...STORIES, ...REFERRED].flatMap(([, story]) => story));
    expect(names.filter((name) => !done.has(name))).toEqual([]);
  });

  it.each(REFERRED)('REF-03: %s referral: %j', async (group, story) => {
    const made = await aReferralOf(group);
    const past: string[] = [];
    for (const name of story)
      expect(await isDoneOnReferral(made, name, past), [...past, name].join(', ')).toBe(true);
  });

  it('REF-03: after any sequence of commands on a referral, nothing of the request that waits is lost', {
    timeout: RUNS * 2_000,
  }, async () => {
    const bounds = { numRuns: Math.ceil(RUNS / 6), interruptAfterTimeLimit: RUNS * 150, endOnFailure: true };
    await fc.assert(fc.asyncProperty(sequences, walkOnReferral), bounds);
  });

  it('after any sequence of commands', { timeout: RUNS * 2_000 }, async () => {
    const bounds = { numRuns: RUNS, interruptAfterTimeLimit: RUNS * 500, endOnFailure: true };
    await fc.assert(fc.asyncProperty(sequences, walk), bounds);
  });
});
