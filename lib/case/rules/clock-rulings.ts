import type { PlainDate } from '@/lib/core/plain-date';
import { handStatutoryClock, onTool, statutoryClock, stillNeeded } from './assessment-clocks';
import type { ClockEvent, EventOf, ReceivedScreening, SensitiveReviewed, SpendingAsked } from './clock-event';
import { TRANSITION_KINDS } from './clock-lists';
import type { ClockFacts, ClockStart, Ruling } from './clock-move';
import type { CountedKind } from './clocks';
import { onClosingTakenBack, onDeath, onDeathTakenBack } from './death-clocks';
import { onDecision, onRequest } from './decision-clocks';
import { onRepaymentsMoved } from './repayment-clocks';
import { onReviewEvent } from './review-clocks';

/** What starts one clock and does nothing else. */
const NEXT_STEPS = {
  'indicative-set': 'TELL_INDICATIVE_BUDGET',
  informed: 'WRITE_PLAN',
  'plan-submitted': 'DECIDE_PLAN',
  'plan-returned': 'CHANGE_PLAN',
  'plan-approved': 'START_BUDGET',
  'plan-refused': 'SEND_DECISION_LETTER',
  'payments-stopped': 'STOPPED_PAYMENTS',
  'parent-ended': 'OWN_CONSENT',
  'payee-stopped': 'PAYEE_STOPPED',
  'bank-details-recorded': 'BANK_DETAILS',
  'invitation-stopped': 'CHECK_INVITATION',
  'payments-due': 'PAYMENTS_DUE',
  'payment-returned': 'PAYMENT_RETURNED',
  'nursing-asked-again': 'CONSIDER_NURSING',
} as const;

function isNextStep(event: ClockEvent): event is EventOf<keyof typeof NEXT_STEPS> {
  return event.kind in NEXT_STEPS;
}

/** The ruling on each event. */
export function rulingOn(event: ClockEvent, facts: ClockFacts): Ruling {
  const starting = (kind: CountedKind): Ruling => ({ start: [{ kind, startedOn: event.on }] });
  if (isNextStep(event)) return starting(NEXT_STEPS[event.kind]);
  switch (event.kind) {
    case 'request-recorded':
      return onRequest(event, facts);
    case 'screening-started':
      return { hand: [{ kind: 'DECIDE_ELIGIBILITY', to: 'PRACTITIONER' }] };
    case 'screened-in':
    case 'screened-out':
    case 'full-assessment-started':
    case 'turned-18':
    case 'fast-track-recorded':
    case 'fast-track-returned':
    case 'assessment-withdrawn':
      return onTool(event, facts);
    case 'recommendation-sent':
      return { ...starting('VERIFY_RECOMMENDATION'), hand: handStatutoryClock('PHB_LEAD') };
    case 'recommendation-returned':
      return onRecommendationReturned(event, facts);
    case 'criteria-answered':
      return onCriteriaAnswered(event, facts);
    case 'eligibility-decided':
      return onDecision(event, facts);
    case 'letter-sent':
      return onLetterSent(event);
    case 'review-asked':
      return onReviewAsked(event);
    case 'nursing-considered':
      return event.isLetterDue ? starting('SEND_DECISION_LETTER') : {};
    case 'review-ended':
      return onReviewEnded(event, facts);
    case 'transition-step-done':
      return { keep: TRANSITION_KINDS.filter((kind) => kind !== event.step) };
    case 'plan-reconsidered':
      return { ...starting('CHANGE_PLAN'), reopen: { endedBy: 'plan-refused', only: TRANSITION_KINDS } };
    case 'budget-started':
    case 'direct-payment-made':
    case 'care-reviewed':
    case 'care-review-taken-back':
    case 'eligibility-corrected':
    case 'eligibility-resumed':
    case 'nursing-care-decided':
      return onReviewEvent(event, facts);
    case 'death-recorded':
      return onDeath(event, facts);
    case 'death-taken-back':
      return onDeathTakenBack(facts);
    case 'closing-taken-back':
      return onClosingTakenBack();
    case 'sensitive-set':
    case 'sensitive-reviewed':
    case 'sensitive-changed':
      return onSensitive(event);
    case 'spending-queried':
    case 'spending-answered':
    case 'spending-settled':
    case 'repayments-moved':
    case 'payment-notices-changed':
      return onMoneyMoved(event);
    case 'sensitive-ended':
    case 'stopped-payments-settled':
    case 'own-consent-settled':
    case 'payee-settled':
    case 'bank-details-settled':
    case 'invitation-settled':
    case 'due-payments-settled':
    case 'returned-payment-settled':
    case 'contact-recorded':
    case 'final-payments-settled':
    case 'review-carried':
    case 'eligibility-ended':
    case 'care-decided-elsewhere':
    case 'budget-ended':
    case 'care-in-place':
    case 'case-closed':
      return {};
  }
}

function onLetterSent({ on, isLast, isLastScreening, isReviewAwaited }: EventOf<'letter-sent'>): Ruling {
  return {
    start: isReviewAwaited ? [{ kind: 'ASK_FOR_REVIEW', startedOn: on }] : [],
    keep: [
      ...(isLast ? [] : (['SEND_DECISION_LETTER'] as const)),
      ...(isLastScreening ? [] : (['SEND_SCREENING_LETTER'] as const)),
    ],
  };
}

/**
 * The commissioner has a time for what it reviews itself; the other bodies have their own.
 * @rule ELI-69 (docs/rules.md)
 */
function onReviewAsked({ on, stage }: EventOf<'review-asked'>): Ruling {
  if (stage === 'RECONSIDERATION') return { start: [{ kind: 'ANSWER_RECONSIDERATION', startedOn: on }] };
  return stage === 'LOCAL_RESOLUTION' ? { start: [{ kind: 'LOCAL_RESOLUTION', startedOn: on }] } : {};
}

/** A case that was decided before has no clock that would say that a new decision is due. */
function onCriteriaAnswered({ on }: EventOf<'criteria-answered'>, { state }: ClockFacts): Ruling {
  return {
    start: state === 'REQUESTED' ? [] : [{ kind: 'DECIDE_ELIGIBILITY', startedOn: on }],
    hand: [{ kind: 'DECIDE_ELIGIBILITY', to: 'PHB_LEAD' }],
  };
}

function onRecommendationReturned({ on }: ClockEvent, facts: ClockFacts): Ruling {
  return {
    start: [{ kind: 'ANSWER_QUESTIONS', startedOn: on }],
    keep: stillNeeded(facts),
    hand: handStatutoryClock('PRACTITIONER'),
  };
}

type MoneyMoved = SpendingAsked['kind'] | 'repayments-moved' | 'payment-notices-changed';

/** What is asked about spending, asked back, or paid no more. */
function onMoneyMoved(event: EventOf<MoneyMoved>): Ruling {
  switch (event.kind) {
    case 'repayments-moved':
      return onRepaymentsMoved(event);
    case 'payment-notices-changed':
      return onNoticesChanged(event);
    default:
      return onSpendingAsked(event);
  }
}

function onNoticesChanged({ on, reviewOn, lastDay, careUntil }: EventOf<'payment-notices-changed'>): Ruling {
  const days = { SUSPENSION_REVIEW: reviewOn, NOTICE_TAKES_EFFECT: lastDay, CARE_INSTEAD_ENDS: careUntil };
  const kinds = ['SUSPENSION_REVIEW', 'NOTICE_TAKES_EFFECT', 'CARE_INSTEAD_ENDS'] as const;
  return {
    start: kinds.flatMap((kind) => {
      const dueOn = days[kind];
      return dueOn === null ? [] : [{ kind, startedOn: on, dueOn }];
    }),
  };
}

function onSensitive({ on, reviewOn, owner }: SensitiveReviewed & { on: PlainDate }): Ruling {
  return {
    start: [{ kind: 'SENSITIVE_REVIEW', startedOn: on, dueOn: reviewOn }],
    hand: [{ kind: 'SENSITIVE_REVIEW', to: owner }],
  };
}

/**
 * The holder has until the first of the last days of what is not answered. What they answered is the finance
 * team's until it is closed.
 * @rule SPE-13 (docs/rules.md)
 */
function onSpendingAsked({ on, answerBy, hasAnswer }: EventOf<SpendingAsked['kind']>): Ruling {
  return {
    start: [
      ...(answerBy === null ? [] : [{ kind: 'ANSWER_SPENDING', startedOn: on, dueOn: answerBy } as const]),
      ...(hasAnswer ? [{ kind: 'CHECK_ANSWER', startedOn: on } as const] : []),
    ],
    keep: hasAnswer ? ['CHECK_ANSWER'] : [],
  };
}

/**
 * A screening that was wrong called for a full assessment from the day it was received: what it cost in time
 * is the commissioner's. Before 18 it calls for a decision in principle. What a withdrawn stage left of the
 * time to ask runs on, to the day it had.
 * @rule ELI-27, ADU-02 (docs/rules.md)
 */
function onReviewEnded(
  { on, screening, isLetterDue, askAgainBy }: EventOf<'review-ended'>,
  facts: ClockFacts,
): Ruling {
  return {
    start: [
      ...(screening === null ? [] : [screenedAgain(screening, on, facts)]),
      ...(isLetterDue ? [{ kind: 'SEND_DECISION_LETTER', startedOn: on } as const] : []),
      ...(askAgainBy === null ? [] : [{ kind: 'ASK_FOR_REVIEW', startedOn: on, dueOn: askAgainBy } as const]),
    ],
    // A screening that was wrong has the letter about the reconsideration in place of its own.
    keep: screening === null ? ['SEND_SCREENING_LETTER'] : [],
    hand: screening?.decideBy ? [{ kind: 'DECIDE_ELIGIBILITY', to: 'PRACTITIONER' }] : [],
  };
}

function screenedAgain(
  { receivedOn, ruleSet, decideBy }: ReceivedScreening,
  on: PlainDate,
  facts: ClockFacts,
): ClockStart {
  return decideBy
    ? { kind: 'DECIDE_ELIGIBILITY', startedOn: on, dueOn: decideBy }
    : statutoryClock(facts, receivedOn, ruleSet);
}
