import { fail, ok, type Result } from '@/lib/core/result';

export const CASE_STATES = [
  'REQUESTED',
  'DECLINED',
  'REFUSED',
  'ELIGIBLE',
  'INDICATIVE_SET',
  'PLANNING',
  'PLAN_SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'ACTIVE',
  'SUSPENDED',
  'ENDED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * The states that a case begins in: eligibility is to be decided, the request rests on a decision, or it
 * carries the reviews of nursing care that another body decided.
 */
export const FIRST_STATES = ['REQUESTED', 'ELIGIBLE', 'REFUSED'] as const satisfies readonly CaseState[];

export type CaseActor = 'PERSON' | 'PRACTITIONER' | 'COMMISSIONER';

type Transition = { from: readonly CaseState[]; to: CaseState; by: readonly CaseActor[] };

const BEFORE_BUDGET: readonly CaseState[] = [
  'REQUESTED',
  'ELIGIBLE',
  'INDICATIVE_SET',
  'PLANNING',
  'PLAN_SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
];

/** Found eligible, and no budget runs yet. */
const AFTER_ELIGIBLE = BEFORE_BUDGET.filter((state) => state !== 'REQUESTED');

const STAFF = ['PRACTITIONER', 'COMMISSIONER'] as const;

/** PERSON includes a representative. What a person says to the practitioner, the practitioner records. */
const TRANSITIONS = {
  decline: { from: BEFORE_BUDGET, to: 'DECLINED', by: ['PERSON', 'PRACTITIONER'] },
  'find-eligible': { from: ['REQUESTED'], to: 'ELIGIBLE', by: ['COMMISSIONER'] },
  'find-not-eligible': { from: ['REQUESTED'], to: 'REFUSED', by: ['COMMISSIONER'] },
  'screen-out': { from: ['REQUESTED'], to: 'REFUSED', by: ['PRACTITIONER'] },
  'screen-again': { from: ['REFUSED'], to: 'REQUESTED', by: ['COMMISSIONER'] },
  'find-eligible-after-all': { from: ['REFUSED'], to: 'ELIGIBLE', by: ['COMMISSIONER'] },
  'find-no-longer-eligible': { from: AFTER_ELIGIBLE, to: 'REFUSED', by: ['COMMISSIONER'] },
  'set-indicative': { from: ['ELIGIBLE', 'INDICATIVE_SET'], to: 'INDICATIVE_SET', by: STAFF },
  'start-planning': { from: ['INDICATIVE_SET'], to: 'PLANNING', by: ['PRACTITIONER'] },
  'submit-plan': { from: ['PLANNING', 'CHANGES_REQUESTED'], to: 'PLAN_SUBMITTED', by: ['PRACTITIONER'] },
  'return-plan': { from: ['PLAN_SUBMITTED'], to: 'CHANGES_REQUESTED', by: ['COMMISSIONER'] },
  'refuse-plan': { from: ['PLAN_SUBMITTED'], to: 'REFUSED', by: ['COMMISSIONER'] },
  /** A refusal that was reconsidered: the plan is changed, sent again and decided again. */
  'plan-again': { from: ['REFUSED'], to: 'CHANGES_REQUESTED', by: ['COMMISSIONER'] },
  'approve-plan': { from: ['PLAN_SUBMITTED'], to: 'APPROVED', by: ['COMMISSIONER'] },
  activate: { from: ['APPROVED'], to: 'ACTIVE', by: ['COMMISSIONER'] },
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED', by: ['COMMISSIONER'] },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['COMMISSIONER'] },
  end: { from: [...BEFORE_BUDGET, 'ACTIVE', 'SUSPENDED'], to: 'ENDED', by: STAFF },
  'take-end-back': { from: ['ENDED'], to: 'ACTIVE', by: STAFF },
  'take-end-back-suspended': { from: ['ENDED'], to: 'SUSPENDED', by: STAFF },
} as const satisfies Record<string, Transition>;

export type CaseEvent = keyof typeof TRANSITIONS;
export const CASE_EVENTS = Object.keys(TRANSITIONS) as CaseEvent[];

export type CaseRefusal =
  | { kind: 'not-in-this-state'; state: CaseState; event: CaseEvent }
  | { kind: 'not-by-this-role'; by: CaseActor; event: CaseEvent };

/**
 * Where a case goes when something happens to it. Declined and ended are final, except that a budget's end
 * for a death that was a mistake is taken back; refused is final too, except that a decision on eligibility
 * may be reviewed. An approval that still needs a second approver is no event: the case stays at
 * PLAN_SUBMITTED.
 * @rule REQ-02 (docs/rules.md)
 */
export function nextState(state: CaseState, event: CaseEvent, by: CaseActor): Result<CaseState, CaseRefusal> {
  const transition: Transition = TRANSITIONS[event];
  if (!transition.from.includes(state)) return fail({ kind: 'not-in-this-state', state, event });
  if (!transition.by.includes(by)) return fail({ kind: 'not-by-this-role', by, event });
  return ok(transition.to);
}

/**
 * Whether a case that was closed because the person died goes back to this state, where the death was a
 * mistake: only what is closed by hand, before a budget starts.
 * @rule DEA-02 (docs/rules.md)
 */
export function canReopenTo(state: CaseState, closedFrom: CaseState): boolean {
  return state === 'ENDED' && BEFORE_BUDGET.includes(closedFrom);
}

/** Whether a case is closed: nothing more is decided on it, except on eligibility where it was refused. */
export function isCaseOver(state: CaseState): boolean {
  return state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
}

/**
 * Whether a case is closed for good: declined or ended. One that was refused may still be decided on
 * eligibility.
 */
export function isCaseFinal(state: CaseState): boolean {
  return isCaseOver(state) && state !== 'REFUSED';
}

/** What this role may cause now: what a screen may offer. */
export function eventsOpenTo(by: CaseActor, state: CaseState): CaseEvent[] {
  return CASE_EVENTS.filter((event) => nextState(state, event, by).ok);
}
