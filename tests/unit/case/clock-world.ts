import { afterDecision } from '@/lib/case/rules/after-decision';
import { type CaseEvent, nextState } from '@/lib/case/rules/case-state';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { CHC_REVIEWS, type ClockKind, REVIEW_KINDS } from '@/lib/case/rules/clock-kind';
import { DECISION_CLOCKS, TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import type { ClockFacts } from '@/lib/case/rules/clock-move';
import { clockMoves } from '@/lib/case/rules/clock-moves';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day } from '@/lib/core/plain-date';

type Assessing = { tool: 'SCREENING' | 'FULL' | 'FAST_TRACK'; state: ClockFacts['assessing'][number] };

/** A case as far as its clocks go. `inForce` is the decision on eligibility that holds. */
export type World = {
  group: ClockFacts['group'];
  origin: ClockFacts['origin'];
  state: ClockFacts['state'];
  isInformed: boolean;
  inForce: EligibilityOutcome | null;
  isScreenedOut: boolean;
  isReviewed: boolean;
  assessing: Assessing[];
  running: ClockKind[];
  done: ClockKind[];
  isDead: boolean;
  /** What the death ended, and taking it back gives again. */
  endedByDeath: ClockKind[];
};

/** What a command can do to a case: its event, null where it moves no clock, and what else it changes. */
type Step = { event: ClockEvent | null; change: Partial<World> };

/** What a step led to: the world, and the clocks it ended. */
export type Reached = { world: World; by: ClockEvent['kind'] | null; ended: readonly ClockKind[] };

const on = day('2026-07-10');

/** A case that was just asked for, or began with a referral. */
export function newWorld(group: World['group'], origin: World['origin'] = 'REQUEST'): World {
  const asked: World = {
    group,
    origin,
    state: 'REQUESTED',
    isInformed: false,
    inForce: null,
    isScreenedOut: false,
    isReviewed: false,
    assessing: [],
    running: [],
    done: [],
    isDead: false,
    endedByDeath: [],
  };
  return after(asked, {
    event: { kind: 'request-recorded', on, isEligible: false, transitions: [] },
    change: {},
  }).world;
}

/** Every world that one step leads to. */
export function nextWorlds(world: World): Reached[] {
  return stepsIn(world).map((step) => after(world, step));
}

function after(world: World, { event, change }: Step): Reached {
  const next = { ...world, ...change };
  if (!event) return { world: next, by: null, ended: [] };
  const { end, start, reopen, reopenReview } = clockMoves(event, factsOf(world, next));
  const kept = world.running.filter((kind) => !end.includes(kind));
  const isAgain = (kind: ClockKind) => reopen?.only?.includes(kind) ?? true;
  const reopened = reopen?.endedBy === 'death-recorded' ? world.endedByDeath.filter(isAgain) : [];
  const review = reopenReview ? [reopenReview.kind] : [];
  next.running = [...kept, ...start.map(({ kind }) => kind), ...reopened, ...review].sort();
  if (event.kind === 'death-recorded') next.endedByDeath = [...end].sort();
  if (new Set(next.running).size < next.running.length) throw new Error(`${event.kind}: a clock runs twice`);
  if (event.kind === 'transition-step-done') next.done = [...world.done, event.step].sort();
  return { world: next, by: event.kind, ended: end };
}

function factsOf({ state, group, origin, running, done }: World, { assessing }: World): ClockFacts {
  return { state, group, origin, askedOn: on, running, done, assessing: assessing.map((one) => one.state) };
}

/** Every step that the commands allow in a world. */
function stepsIn(world: World): Step[] {
  if (world.isDead) return settlingSteps(world);
  if (world.running.includes('SENSITIVE_REVIEW')) return REVIEWING;
  // Alone, as a review: with every other step it would double every world.
  if (world.running.includes('OWN_CONSENT'))
    return [{ event: { kind: 'own-consent-settled', on }, change: {} }];
  if (world.running.includes('NURSING_REVIEW')) return nursingSteps(world);
  if (world.running.includes('SEND_SCREENING_LETTER')) return screenedSteps(world);
  if (world.running.includes('PAYMENTS_DUE'))
    return [{ event: { kind: 'due-payments-settled', on }, change: {} }];
  if (world.running.includes('PAYMENT_RETURNED'))
    return [{ event: { kind: 'returned-payment-settled', on }, change: {} }];
  if (world.running.includes('BANK_DETAILS'))
    return [{ event: { kind: 'bank-details-settled', on }, change: {} }];
  if (world.running.includes('CHECK_INVITATION'))
    return [{ event: { kind: 'invitation-settled', on }, change: {} }];
  if (world.running.includes('ANSWER_SPENDING') || world.running.includes('CHECK_ANSWER'))
    return askingSteps(world);
  if (REPAYMENT_CLOCKS.some((kind) => world.running.includes(kind))) return repaymentSteps(world);
  if (NOTICE_CLOCKS.some((kind) => world.running.includes(kind))) return NOTICE_ENDED;
  if (world.running.includes('CONSIDER_NURSING')) return consideringSteps(world);
  if (world.running.includes('PAYEE_STOPPED')) return [{ event: { kind: 'payee-settled', on }, change: {} }];
  return [
    ...acknowledgingSteps(world),
    ...sensitiveSteps(world),
    ...deathSteps(world),
    ...assessingSteps(world),
    ...decidingSteps(world),
    ...budgetSteps(world),
    ...otherSteps(world),
    ...reviewSteps(world),
  ];
}

const reviewed = { on, reviewOn: on, owner: 'PHB_LEAD' } as const;

/** What becomes of a review, each alone: with every other step it would double every world. */
const REVIEWING: Step[] = [
  { event: { kind: 'sensitive-reviewed', ...reviewed }, change: {} },
  { event: { kind: 'sensitive-changed', ...reviewed }, change: {} },
  { event: { kind: 'sensitive-ended', on }, change: {} },
];

const nursing = { kind: 'NURSING_REVIEW', from: on, isAgain: false, notBefore: null } as const;

/** What becomes of the review of nursing care, with what is decided and a death. */
function nursingSteps(world: World): Step[] {
  const events: ClockEvent[] = [
    { kind: 'care-reviewed', on, reviewed: 'NURSING_REVIEW' },
    { kind: 'care-review-taken-back', on, reviewed: 'NURSING_REVIEW' },
    { kind: 'nursing-care-decided', on, review: nursing },
    { kind: 'eligibility-corrected', on, review: nursing },
    { kind: 'eligibility-ended', on },
    { kind: 'care-decided-elsewhere', on },
  ];
  return [...events.map((event) => ({ event, change: {} })), ...decidingSteps(world), ...deathSteps(world)];
}

/** What comes before the letter about a screening: with every other step it would double every world. */
function screenedSteps(world: World): Step[] {
  const sent = { kind: 'letter-sent', on, isLast: false, isReviewAwaited: false } as const;
  return [
    { event: { ...sent, isLastScreening: true }, change: {} },
    { event: { ...sent, isLastScreening: false }, change: {} },
    ...reconsideringSteps(world),
    ...decidingSteps(world),
    ...deathSteps(world),
  ];
}

function reconsideringSteps({ isScreenedOut, isReviewed }: World): Step[] {
  if (!isScreenedOut) return [];
  const asked = { kind: 'review-asked', on, stage: 'RECONSIDERATION' } as const;
  if (!isReviewed) return [{ event: asked, change: { isReviewed: true } }];
  const ended = { kind: 'review-ended', on, screening: null, isLetterDue: true, askAgainBy: null } as const;
  return [{ event: ended, change: { isReviewed: false } }];
}

const REPAYMENT_CLOCKS = [
  'DECIDE_REPAYMENT',
  'SEND_REPAYMENT_LETTER',
  'PAY_BACK',
  'REMIND_REPAYMENT',
  'ANSWER_REPAYMENT',
] as const;

const REPAYMENT = {
  isToDecide: false,
  isLetterDue: false,
  payBy: null,
  isReminderDue: false,
  answerBy: null,
};

/** A repayment, alone, as the others: decided, written, late, reviewed, and over. */
function repaymentSteps({ running }: World): Step[] {
  const moved = (change: Partial<Record<keyof typeof REPAYMENT, typeof on | true>> = {}): Step => ({
    event: { kind: 'repayments-moved', on, ...REPAYMENT, ...change } as ClockEvent,
    change: {},
  });
  if (running.includes('DECIDE_REPAYMENT')) return [moved(), moved({ isLetterDue: true })];
  if (running.includes('SEND_REPAYMENT_LETTER')) return [moved(), moved({ payBy: on })];
  if (running.includes('REMIND_REPAYMENT')) return [moved(), moved({ answerBy: on })];
  if (running.includes('PAY_BACK')) return [moved(), moved({ payBy: on, isReminderDue: true })];
  return [moved()];
}

/** A question about spending, alone, as the others: answered, asked again or next to another, and closed. */
function askingSteps({ running }: World): Step[] {
  const closed: Step = {
    event: { kind: 'spending-settled', on, answerBy: null, hasAnswer: false },
    change: {},
  };
  const again: Step = {
    event: { kind: 'spending-queried', on, answerBy: on, hasAnswer: false },
    change: {},
  };
  if (!running.includes('ANSWER_SPENDING')) return [closed, again];
  return [
    closed,
    { event: { kind: 'spending-answered', on, answerBy: null, hasAnswer: true }, change: {} },
    { event: { kind: 'spending-answered', on, answerBy: on, hasAnswer: true }, change: {} },
  ];
}

const NOTICE_CLOCKS = ['SUSPENSION_REVIEW', 'NOTICE_TAKES_EFFECT', 'CARE_INSTEAD_ENDS'] as const;
const NOTHING_DUE = { reviewOn: null, lastDay: null, careUntil: null };

/** A suspension and a stop of payments, alone: with every other step they would double every world. */
const NOTICE_ENDED: Step[] = [{ event: { kind: 'payment-notices-changed', on, ...NOTHING_DUE }, change: {} }];

/** Nursing care after a screening: with every other step it would double every world. */
function consideringSteps(world: World): Step[] {
  return [
    { event: { kind: 'nursing-considered', on, note: 'Not needed', isLetterDue: true }, change: {} },
    { event: { kind: 'nursing-asked-again', on }, change: {} },
    { event: { kind: 'nursing-care-decided', on, review: nursing }, change: {} },
    ...reconsideringSteps(world),
    ...decidingSteps(world),
    ...deathSteps(world),
  ];
}

/** A request is acknowledged in the plainest worlds only. */
function acknowledgingSteps({ assessing, running, inForce }: World): Step[] {
  if (assessing.length > 0 || inForce || !running.includes('ACKNOWLEDGE_REQUEST')) return [];
  return [
    {
      event: { kind: 'letter-sent', on, isLast: false, isLastScreening: false, isReviewAwaited: false },
      change: {},
    },
  ];
}

/** A record is made sensitive in the plainest worlds only. */
function sensitiveSteps({ state, assessing, inForce }: World): Step[] {
  if (state !== 'REQUESTED' || assessing.length > 0 || inForce) return [];
  return [{ event: { kind: 'sensitive-set', ...reviewed }, change: {} }];
}

/** A death is recorded in the plainer worlds only: it would double every other one. */
function deathSteps({ state, isReviewed, assessing, done }: World): Step[] {
  if (isReviewed || assessing.length > 1 || done.length > 0) return [];
  return [{ event: deathIn(state), change: { isDead: true } }];
}

/** A death, in a case in this state. */
export function deathIn(state: World['state']): ClockEvent {
  const hasBudget = state === 'ACTIVE' || state === 'SUSPENDED';
  return { kind: 'death-recorded', on, hasBudget, asksForContact: true };
}

/** What is left to settle, in one order: every other order would only be looked at again and again. */
function settlingSteps({ state, running, assessing }: World): Step[] {
  const steps: Step[] = [
    { event: { kind: 'death-taken-back', on }, change: { isDead: false, endedByDeath: [] } },
  ];
  if (running.includes('AFTER_DEATH_CONTACT')) {
    steps.push({ event: { kind: 'contact-recorded', on }, change: {} });
  } else if (running.includes('FINAL_PAYMENTS')) {
    steps.push({ event: { kind: 'final-payments-settled', on, note: 'Wages paid' }, change: {} });
  } else if (running.includes('END_BUDGET') && state === 'ACTIVE') {
    // The command that takes the death back gives the case its state again first.
    steps.push({ event: { kind: 'budget-ended', on }, change: {} });
  } else if (state === 'REQUESTED' && assessing.length === 0) {
    steps.push(RECORDED_AFTER_DEATH);
  }
  return steps;
}

/** What was decided elsewhere before the death is put on record after it too. */
const RECORDED_AFTER_DEATH: Step = {
  event: {
    kind: 'eligibility-decided',
    on,
    outcome: 'NOT_ELIGIBLE',
    basis: 'RECORDED_ELSEWHERE',
    to: 'REFUSED',
    transitions: [],
  },
  change: { state: 'REFUSED', inForce: 'NOT_ELIGIBLE', assessing: [], endedByDeath: [] },
};

const CLOSED: readonly string[] = ['DECLINED', 'REFUSED', 'ENDED'];

function assessingSteps(world: World): Step[] {
  const { state, assessing, group, running } = world;
  const isUndecided = state === 'REQUESTED';
  const isTimed = running.some((kind) => DECISION_CLOCKS.includes(kind));
  const has = (tool: Assessing['tool']) => assessing.some((one) => one.tool === tool);
  const ruleSet = group === 'CYPCC' ? 'cypcc-dst-2016' : 'chc-dst-2022';
  const steps: Step[] = [];
  const add = (event: ClockEvent, left: Assessing[], change: Partial<World> = {}) =>
    steps.push({ event, change: { assessing: left, ...change } });
  if (isUndecided && assessing.length === 0 && !isTimed) {
    add({ kind: 'screening-started', on }, [{ tool: 'SCREENING', state: 'OPEN' }]);
  }
  if (!CLOSED.includes(state) && !has('FULL') && !has('FAST_TRACK')) {
    const receivedOn = isUndecided && !isTimed ? on : null;
    const event = { kind: 'full-assessment-started', on, receivedOn, ruleSet } as const;
    add(event, [...assessing, { tool: 'FULL', state: 'OPEN' }]);
  }
  // Adult care of a young person, in the plainest worlds only.
  if (isUndecided && group === 'CHC' && !isTimed) {
    if (assessing.length === 0) {
      const event = {
        kind: 'full-assessment-started',
        on,
        receivedOn: on,
        ruleSet,
        isInPrinciple: true,
      } as const;
      add(event, [{ tool: 'FULL', state: 'OPEN' }]);
    }
    if (assessing.length === 1 && has('FULL')) add({ kind: 'turned-18', on, ruleSet }, assessing);
  }
  if (isUndecided && group === 'CHC' && !has('FAST_TRACK')) {
    const event = {
      kind: 'fast-track-recorded',
      on,
      receivedOn: on,
      receivedAt: new Date(0),
      ruleSet: 'chc-fast-track-2022',
    } as const;
    add(event, [{ tool: 'FAST_TRACK', state: 'SUBMITTED' }]);
  }
  for (const one of assessing) {
    const others = assessing.filter((other) => other !== one);
    add({ kind: 'assessment-withdrawn', on, isFastTrack: one.tool === 'FAST_TRACK' }, others);
    if (one.tool === 'FAST_TRACK') add({ kind: 'fast-track-returned', on }, others);
    if (one.tool === 'SCREENING' && isUndecided) {
      add({ kind: 'screened-in', on, receivedOn: on, ruleSet }, others);
      if (others.length === 0 && !isTimed) {
        const out = { kind: 'screened-out', on, receivedOn: on } as const;
        const closed = { state: 'REFUSED', isScreenedOut: true } as const;
        add({ ...out, isNursingHome: false }, [], closed);
        if (group === 'CHC') add({ ...out, isNursingHome: true }, [], closed);
      }
    }
    if (one.tool === 'FULL' && one.state !== 'SUBMITTED') {
      add({ kind: 'recommendation-sent', on }, [...others, { tool: 'FULL', state: 'SUBMITTED' }]);
    }
    if (one.tool === 'FULL' && one.state === 'SUBMITTED') {
      add({ kind: 'recommendation-returned', on }, [...others, { tool: 'FULL', state: 'RETURNED' }]);
    }
  }
  return steps;
}

function decidingSteps({ state, inForce, assessing, isReviewed, isScreenedOut, group }: World): Step[] {
  const isOpen = assessing.length > 0;
  const bases = [
    ...(isOpen ? [] : (['RECORDED_ELSEWHERE'] as const)),
    ...(CLOSED.includes(state) ? [] : (['LOCAL_CRITERIA'] as const)),
    ...(assessing.some((one) => one.state === 'SUBMITTED')
      ? (['RECOMMENDATION', 'FAST_TRACK'] as const)
      : []),
    ...(isReviewed && inForce === 'NOT_ELIGIBLE' ? (['CHALLENGE'] as const) : []),
  ];
  const steps = bases.flatMap((basis) =>
    (['ELIGIBLE', 'NOT_ELIGIBLE'] as const).flatMap((outcome): Step[] => {
      const to = afterDecision(state, outcome, inForce);
      if (!to.ok || (basis === 'CHALLENGE' && outcome === 'NOT_ELIGIBLE')) return [];
      const transitions = outcome === 'ELIGIBLE' && group === 'CYPCC' ? TRANSITION_KINDS : [];
      return [
        {
          event: {
            kind: 'eligibility-decided',
            on,
            outcome,
            basis,
            to: to.value,
            transitions: transitions.map((kind) => ({ kind, startedOn: on, dueOn: on })),
          },
          change: {
            state: to.value,
            inForce: outcome,
            isScreenedOut: false,
            assessing: basis === 'CHALLENGE' ? assessing : [],
            isReviewed: basis !== 'CHALLENGE' && isReviewed,
          },
        },
      ];
    }),
  );
  return isScreenedOut && isReviewed ? [...steps, ...screenedAgain(group)] : steps;
}

function screenedAgain(group: World['group']): Step[] {
  const ruleSet = group === 'CYPCC' ? 'cypcc-pre-assessment-2016' : 'chc-checklist-2022';
  return [
    {
      event: {
        kind: 'review-ended',
        on,
        screening: { receivedOn: on, ruleSet },
        isLetterDue: true,
        askAgainBy: null,
      },
      change: { state: 'REQUESTED', isScreenedOut: false, isReviewed: false },
    },
  ];
}

/**
 * The steps of the way to a budget: the event of the case, of its clocks, and whether the person knows the
 * amount then.
 */
const WAY: readonly [CaseEvent, ClockEvent, Partial<World>][] = [
  ['set-indicative', { kind: 'indicative-set', on }, { isInformed: false }],
  ['submit-plan', { kind: 'plan-submitted', on }, {}],
  ['return-plan', { kind: 'plan-returned', on }, {}],
  ['approve-plan', { kind: 'plan-approved', on }, {}],
  ['refuse-plan', { kind: 'plan-refused', on }, { assessing: [] }],
  [
    'activate',
    { kind: 'budget-started', on, startsOn: on, plannedReviewOn: null, isDirectPayment: false },
    {},
  ],
  ['decline', { kind: 'case-closed', on }, { assessing: [] }],
];

function budgetSteps({ state, origin, isInformed }: World): Step[] {
  const way = origin === 'REFERRAL' ? WAY.filter(([event]) => event !== 'set-indicative') : WAY;
  const steps = way.flatMap(([caseEvent, event, change]): Step[] => {
    const actors = ['PRACTITIONER', 'COMMISSIONER'] as const;
    const to = actors.map((by) => nextState(state, caseEvent, by)).find(({ ok }) => ok);
    return to?.ok ? [{ event, change: { ...change, state: to.value } }] : [];
  });
  if (state === 'INDICATIVE_SET' && !isInformed) {
    steps.push({ event: { kind: 'informed', on }, change: { isInformed: true } });
  }
  return steps;
}

/** A review that was done starts the next one: it leads to the same world. The rest is for plainer worlds. */
function reviewSteps({ state, running, assessing, done, isReviewed }: World): Step[] {
  const toCome = REVIEW_KINDS.filter((kind) => running.includes(kind));
  const events: ClockEvent[] = toCome.map((reviewed) => ({ kind: 'care-reviewed', on, reviewed }));
  if (assessing.length === 0 && done.length === 0 && !isReviewed) {
    events.push(...toCome.map((reviewed) => ({ kind: 'care-review-taken-back', on, reviewed }) as const));
    if (state === 'ACTIVE')
      events.push(
        { kind: 'direct-payment-made', on, paidOn: on, notAfter: null, carriedOn: null },
        { kind: 'spending-queried', on, answerBy: on, hasAnswer: false },
        {
          kind: 'repayments-moved',
          on,
          isToDecide: true,
          isLetterDue: false,
          payBy: null,
          isReminderDue: false,
          answerBy: null,
        },
      );
    const care = CHC_REVIEWS.find((kind) => running.includes(kind));
    if (care) {
      const review = { kind: care, from: on, isAgain: true, notBefore: null };
      events.push(
        { kind: 'eligibility-ended', on },
        { kind: 'eligibility-corrected', on, review },
        { kind: 'care-decided-elsewhere', on },
      );
    }
    if (running.includes('DIRECT_PAYMENT_REVIEW')) events.push({ kind: 'review-carried', on });
  }
  return events.map((event) => ({ event, change: {} }));
}

function otherSteps(world: World): Step[] {
  const { state, group, running, isReviewed, inForce, isScreenedOut } = world;
  const runs = (kind: ClockKind) => running.includes(kind);
  // In their order: every other order would only be looked at again and again.
  const steps: Step[] = TRANSITION_KINDS.filter(runs)
    .slice(0, 1)
    .map((step) => ({
      event: { kind: 'transition-step-done', on, step, note: 'Done' },
      change: {},
    }));
  const add = (event: ClockEvent, change: Partial<World> = {}) => steps.push({ event, change });
  if (state === 'INDICATIVE_SET' && world.isInformed) {
    steps.push({ event: null, change: { state: 'PLANNING' } });
  }
  if (runs('FAST_TRACK_CARE')) add({ kind: 'care-in-place', on });
  if (runs('STOPPED_PAYMENTS')) add({ kind: 'stopped-payments-settled', on });
  else if (state === 'ACTIVE' && !isReviewed) add({ kind: 'payments-stopped', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'parent-ended', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'payee-stopped', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'bank-details-recorded', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'invitation-stopped', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'payments-due', on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'payment-notices-changed', on, reviewOn: on, lastDay: on, careUntil: on });
  if (state === 'ACTIVE' && !isReviewed && world.assessing.length + world.done.length === 0)
    add({ kind: 'payment-returned', on });
  if (!CLOSED.includes(state)) add({ kind: 'criteria-answered', on });
  const isPlain = world.assessing.length + world.done.length === 0 && !isReviewed;
  if (group === 'CHC' && inForce === 'NOT_ELIGIBLE' && isPlain)
    add({ kind: 'nursing-care-decided', on, review: nursing });
  if (inForce || runs('SEND_DECISION_LETTER')) {
    const isReviewAwaited = inForce === 'NOT_ELIGIBLE' && !isReviewed;
    add({ kind: 'letter-sent', on, isLast: true, isLastScreening: false, isReviewAwaited });
    add({ kind: 'letter-sent', on, isLast: false, isLastScreening: false, isReviewAwaited });
  }
  if ((inForce || isScreenedOut) && !isReviewed) {
    const stage = group === 'CHC' && inForce ? 'LOCAL_RESOLUTION' : 'RECONSIDERATION';
    add({ kind: 'review-asked', on, stage }, { isReviewed: true });
    add({ kind: 'review-asked', on, stage: 'INDEPENDENT_REVIEW' }, { isReviewed: true });
  }
  // Local resolution that takes too long.
  if (isReviewed && runs('LOCAL_RESOLUTION')) add({ kind: 'review-asked', on, stage: 'INDEPENDENT_REVIEW' });
  if (isReviewed) {
    const ended = { kind: 'review-ended', on, screening: null } as const;
    add({ ...ended, isLetterDue: true, askAgainBy: null }, { isReviewed: false });
    const isAskedAgain = inForce === 'NOT_ELIGIBLE' && group === 'CHC';
    add({ ...ended, isLetterDue: false, askAgainBy: isAskedAgain ? on : null }, { isReviewed: false });
  }
  return steps;
}
