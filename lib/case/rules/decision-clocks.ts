import type { PlainDate } from '@/lib/core/plain-date';
import { stillNeeded } from './assessment-clocks';
import type { EventOf } from './clock-event';
import { CHC_REVIEWS, type ClockKind } from './clock-kind';
import { isOfBudget, TRANSITION_KINDS } from './clock-lists';
import type { ClockFacts, ClockStart, Ruling } from './clock-move';
import { laterOf } from './request-basis';
import { reviewStarted } from './review-clocks';
import { isCaseSettled } from './settled';

type Decided = EventOf<'eligibility-decided'>;

/**
 * What a request starts: the time to decide eligibility, or to set the indicative budget where it rests on an
 * earlier decision. A young person who is eligible moves to adult services.
 * @rule REQ-07, REQ-08 (docs/rules.md)
 */
export function onRequest(
  { on, isEligible, transitions, review, decideBy }: EventOf<'request-recorded'>,
  { origin, askedOn }: ClockFacts,
): Ruling {
  const first = isEligible
    ? ({ kind: 'SET_INDICATIVE_BUDGET', startedOn: on } as const)
    : decideStart(on, decideBy);
  return {
    start: [
      first,
      ...(origin === 'REQUEST' ? [{ kind: 'ACKNOWLEDGE_REQUEST', startedOn: askedOn } as const] : []),
      ...transitions,
      ...reviewStarted(review, on),
    ],
  };
}

function decideStart(on: PlainDate, decideBy: PlainDate | null | undefined): ClockStart {
  const start = { kind: 'DECIDE_ELIGIBILITY', startedOn: on } as const;
  return decideBy ? { ...start, dueOn: decideBy } : start;
}

/** What a decision on eligibility does to the clocks of its case. */
export function onDecision(event: Decided, facts: ClockFacts): Ruling {
  const known = facts.done;
  const transitions = event.transitions.filter(({ kind }) => !known.includes(kind));
  const reviews = reviewStarted(event.review, event.on);
  return {
    keep: clocksKept(event, facts),
    start: [...clocksStarted(event, facts), ...reviews, ...transitions],
  };
}

/**
 * The clocks that go on after a decision on eligibility. All others of the case end on its day, except fast
 * track care.
 *
 * - The way to a budget, where the case stays where it is.
 * - Moving to adult services, unless the decision closes the case. A case that opens again raises the steps
 *   again.
 * - A review that was asked for, unless it is what decided: the answer is due in its time.
 * - The review of care, where the record of a decision from outside is only corrected.
 * - What another assessment of the case still needs: a decision after a review leaves it open.
 * - Closing the case after a death, unless the decision leaves nothing to close.
 * @rule ELI-31 (docs/rules.md)
 */
function clocksKept({ to, basis, outcome }: Decided, facts: ClockFacts): ClockKind[] {
  return [
    ...(facts.state === to ? facts.running.filter(isOfBudget) : []),
    ...(to === 'REFUSED' ? [] : TRANSITION_KINDS),
    ...(basis === 'CHALLENGE' ? [] : (['LOCAL_RESOLUTION', 'ANSWER_RECONSIDERATION'] as const)),
    ...(basis === 'RECORDED_ELSEWHERE' && outcome === 'ELIGIBLE' ? CHC_REVIEWS : []),
    ...stillNeeded(facts),
    ...(isCaseSettled({ origin: facts.origin, state: to }) ? [] : (['CLOSE_CASE'] as const)),
  ];
}

/**
 * The clocks that a decision on eligibility starts. What was decided outside this service has its letter
 * outside it too. A referral leads to no budget: a request that rests on it does.
 * @rule ELI-32 (docs/rules.md)
 */
function clocksStarted(
  { on, outcome, basis, to, beginsOn = on }: Decided,
  { state, group, origin }: ClockFacts,
): ClockStart[] {
  const kinds: (
    | 'SET_INDICATIVE_BUDGET'
    | 'SEND_DECISION_LETTER'
    | 'FAST_TRACK_REVIEW'
    | 'ELIGIBILITY_REVIEW'
  )[] = [];
  if (state !== to && to === 'ELIGIBLE' && origin !== 'REFERRAL') kinds.push('SET_INDICATIVE_BUDGET');
  if (basis !== 'RECORDED_ELSEWHERE') {
    kinds.push('SEND_DECISION_LETTER');
    if (outcome === 'ELIGIBLE' && group === 'CHC') {
      kinds.push(basis === 'FAST_TRACK' ? 'FAST_TRACK_REVIEW' : 'ELIGIBILITY_REVIEW');
    }
  }
  const isReview = (kind: ClockKind) => kind === 'FAST_TRACK_REVIEW' || kind === 'ELIGIBILITY_REVIEW';
  return kinds.map((kind) => ({ kind, startedOn: isReview(kind) ? laterOf(on, beginsOn) : on }));
}
