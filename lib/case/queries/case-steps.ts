import 'server-only';
import { kindsOfStep } from '@/lib/case/rules/clock-lists';
import { clockRow } from '@/lib/case/rules/clock-names';
import { clockStatus } from '@/lib/case/rules/clocks';
import { casePath, currentStep, type PathStep, type StepStatus, stepsOf } from '@/lib/case/rules/path';
import { type NextInEligibility, whatNext } from '@/lib/case/rules/what-next';
import type { CaseRecord } from '@/lib/case/store/case-record';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may, mayEver } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';

export type CaseStep = {
  step: PathStep;
  status: StepStatus;
  doneOn: string | null;
  /** Done after its last day. */
  wasLate: boolean;
};

/** What a case waits for: the step, until when, and whether the reader is the one who may take it. */
export type NextStep = {
  step: PathStep;
  dueOn: PlainDate | null;
  mayAct: boolean;
  /**
   * What is next while eligibility is assessed; null at every other step, and where the reader is the one who
   * decides it.
   */
  eligibility: NextInEligibility['kind'] | null;
};

/** The steps of a case in their order. */
export function caseSteps(record: CaseRecord, today: PlainDate): CaseStep[] {
  const status = casePath({
    state: record.phbCase.state,
    origin: record.phbCase.origin,
    hasEligibility: record.decisions.length > 0 || record.restsOn !== null,
    hasIndicative: record.indicatives.length > 0,
    isInformed: isInformed(record),
    isPlanSent: record.submissions.length > 0,
    hasPlanDecision: finalAnswer(record) !== undefined,
    hasBudget: record.budget !== null,
  });
  const days = doneDays(record);
  return stepsOf(record.phbCase.origin).map((step) => {
    const doneOn = status[step] === 'DONE' ? days[step] : null;
    const wasLate = doneOn !== null && isMissed(record, step, today);
    return { step, status: status[step], doneOn: doneOn && formatDay(doneOn), wasLate };
  });
}

/** The step a case waits for; null when its budget runs or it is closed. */
export function nextStep(record: CaseRecord, actor: Actor): NextStep | null {
  const { state, origin, personId } = record.phbCase;
  const step = currentStep({ state, origin, isInformed: isInformed(record) });
  if (!step) return null;
  const due = record.clocks.filter(
    ({ kind, endedOn }) => endedOn === null && kindsOfStep(step).includes(kind),
  );
  const [first] = due.map(({ dueOn }) => dueOn).sort();
  const open = step === 'ELIGIBILITY' ? eligibilityNext(record) : null;
  const permission = open ? eligibilityPermission(open, actor) : PERMISSIONS[step];
  const mayAct =
    permission !== null && may(actor, permission, { commissionerCode: actor.commissionerCode, personId });
  const eligibility = mayAct && permission === 'eligibility:decide' ? null : open;
  return { step, dueOn: first ?? null, mayAct, eligibility };
}

function eligibilityNext({
  phbCase,
  assessments,
  decisions,
  clocks,
  waitsFor,
}: CaseRecord): NextInEligibility['kind'] | null {
  const running = clocks.filter(({ endedOn }) => endedOn === null).map(({ kind }) => kind);
  const [next] = whatNext({
    group: phbCase.group,
    isWaiting: true,
    isEligibleBefore: false,
    waitsFor,
    assessments,
    decisions,
    challenges: [],
    running,
  });
  return next?.kind ?? null;
}

/**
 * The permission the next step needs: the practitioner assesses; the lead decides what was sent, or what was
 * decided outside this service.
 */
function eligibilityPermission(next: NextInEligibility['kind'], actor: Actor): Permission | null {
  if (next === 'wait-for-referral') return null;
  const isAssessor = mayEver(actor, 'assessment:write');
  if (next === 'decide' || (next === 'start' && !isAssessor)) return 'eligibility:decide';
  return 'assessment:write';
}

const PERMISSIONS: Record<PathStep, Permission | null> = {
  REQUEST: null,
  ELIGIBILITY: 'eligibility:decide',
  INDICATIVE: 'indicative:set',
  TELL: 'indicative:set',
  PLAN: 'plan:write',
  DECISION: 'plan:decide',
  START: 'budget:start',
};

function isInformed(record: CaseRecord): boolean {
  return Boolean(record.indicatives.at(-1)?.informedOn);
}

function finalAnswer({ planDecisions }: CaseRecord) {
  return planDecisions.find(({ isFinal, outcome }) => isFinal && outcome !== 'RETURN');
}

function doneDays(record: CaseRecord): Record<PathStep, PlainDate | null> {
  const amount = record.indicatives.at(-1);
  return {
    REQUEST: record.phbCase.askedOn,
    ELIGIBILITY: decidedDay(record),
    INDICATIVE: instantOrNull(amount?.setAt),
    TELL: amount?.informedOn ?? null,
    PLAN: instantOrNull(record.submissions.at(-1)?.submittedAt),
    DECISION: instantOrNull(finalAnswer(record)?.decidedAt),
    START: record.budget?.startsOn ?? null,
  };
}

function decidedDay({ decisions, restsOn }: CaseRecord): PlainDate | null {
  return (decisions.at(-1) ?? restsOn)?.decidedOn ?? null;
}

const instantOrNull = (text: string | undefined) => (text ? dayInLondon(new Date(text)) : null);

function isMissed({ clocks }: CaseRecord, step: PathStep, today: PlainDate): boolean {
  const kinds = kindsOfStep(step).filter((kind) => !clockRow(kind).isWithinStep);
  const last = clocks.findLast(({ kind, endedOn }) => endedOn !== null && kinds.includes(kind));
  return last?.endedOn ? clockStatus(last.dueOn, last.endedOn, today) === 'MISSED' : false;
}
