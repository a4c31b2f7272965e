import type { PlainDate } from '@/lib/core/plain-date';
import type { EventOf } from './clock-event';
import type { ClockKind } from './clock-kind';
import { DECISION_CLOCKS, ELIGIBILITY_CLOCKS } from './clock-lists';
import type { ClockFacts, ClockHand, ClockStart, Ruling } from './clock-move';

/**
 * The statutory clock on the decision, from the day the commissioner received what calls for it.
 * @param ruleSet the edition that lays its length down
 * @rule ELI-27 (docs/rules.md)
 */
export function statutoryClock({ group }: ClockFacts, receivedOn: PlainDate, ruleSet: string): ClockStart {
  const kind = group === 'CYPCC' ? 'CHILD_DECISION' : 'CHC_DECISION';
  return { kind, startedOn: receivedOn, ruleSet };
}

/** Gives the statutory clock to the role that acts now. */
export function handStatutoryClock(to: ClockHand['to']): ClockHand[] {
  return DECISION_CLOCKS.map((kind) => ({ kind, to }));
}

/** The clocks that other assessments of the case still need: there is one of each for all of them. */
export function stillNeeded({ assessing }: ClockFacts): ClockKind[] {
  const needed: ClockKind[] = [];
  if (assessing.includes('SUBMITTED')) needed.push('VERIFY_RECOMMENDATION');
  if (assessing.includes('RETURNED')) needed.push('ANSWER_QUESTIONS');
  return needed;
}

type ToolEvent = EventOf<
  | 'screened-in'
  | 'screened-out'
  | 'full-assessment-started'
  | 'turned-18'
  | 'fast-track-recorded'
  | 'fast-track-returned'
  | 'assessment-withdrawn'
>;

/**
 * What a tool does that was received, returned or withdrawn, and the 18th birthday after it.
 * @rule ADU-02, ADU-04 (docs/rules.md)
 */
export function onTool(event: ToolEvent, facts: ClockFacts): Ruling {
  switch (event.kind) {
    case 'screened-in':
      return onScreenedIn(event, facts);
    case 'screened-out':
      return { start: [letterOn(event), ...nursingOn(event)] };
    case 'full-assessment-started':
      return onFullAssessment(event, facts);
    case 'turned-18':
      return onTurned18(event, facts);
    case 'fast-track-recorded':
      return onFastTrack(event);
    case 'fast-track-returned':
      return onFastTrackReturned(facts);
    case 'assessment-withdrawn':
      return onWithdrawal(event, facts);
  }
}

/**
 * The statutory clock, from the day of receipt; for a person who is not 18 yet the time for a decision in
 * principle goes on.
 * @rule ADU-02 (docs/rules.md)
 */
function onScreenedIn(event: EventOf<'screened-in'>, facts: ClockFacts): Ruling {
  if (event.isInPrinciple) return { start: [letterOn(event)], keep: ['DECIDE_ELIGIBILITY'] };
  return { start: [statutoryClock(facts, event.receivedOn, event.ruleSet), letterOn(event)] };
}

/**
 * The letter about a screening, however it came out, from the day it was received. While that of an earlier
 * one is due, its day stays.
 * @rule ELI-39 (docs/rules.md)
 */
function letterOn({ receivedOn }: { receivedOn: PlainDate }): ClockStart {
  return { kind: 'SEND_SCREENING_LETTER', startedOn: receivedOn };
}

/**
 * The statutory clock, from the 18th birthday, in place of the time for a decision in principle. A case that
 * is decided keeps its clocks.
 * @rule ADU-04 (docs/rules.md)
 */
function onTurned18({ on, ruleSet }: EventOf<'turned-18'>, facts: ClockFacts): Ruling {
  if (facts.state !== 'REQUESTED' || facts.group !== 'CHC') return { keep: ['DECIDE_ELIGIBILITY'] };
  const isSent = facts.assessing.includes('SUBMITTED');
  return {
    start: [statutoryClock(facts, on, ruleSet)],
    hand: isSent ? handStatutoryClock('PHB_LEAD') : [],
  };
}

/**
 * Nursing care is considered all the same where the person is or will be in a home with nursing.
 * @rule NUR-03 (docs/rules.md)
 */
function nursingOn({ receivedOn, isNursingHome }: EventOf<'screened-out'>): ClockStart[] {
  return isNursingHome ? [{ kind: 'CONSIDER_NURSING', startedOn: receivedOn }] : [];
}

/** A case that was decided before keeps its clocks: no clock of a first decision runs, and none starts. */
function onFullAssessment(
  { receivedOn, ruleSet, isInPrinciple }: EventOf<'full-assessment-started'>,
  facts: ClockFacts,
): Ruling {
  if (facts.state !== 'REQUESTED' || isInPrinciple) return { keep: ['DECIDE_ELIGIBILITY'] };
  return { start: receivedOn === null ? [] : [statutoryClock(facts, receivedOn, ruleSet)] };
}

/** The statutory clock goes on where it runs; the decision is the PHB lead's now. */
function onFastTrack({ receivedOn, receivedAt, ruleSet }: EventOf<'fast-track-recorded'>): Ruling {
  return {
    start: [
      { kind: 'VERIFY_RECOMMENDATION', startedOn: receivedOn },
      { kind: 'FAST_TRACK_CARE', startedOn: receivedOn, receivedAt, ruleSet },
    ],
    hand: handStatutoryClock('PHB_LEAD'),
  };
}

/** An undecided case waits for the practitioner again, by the clock it had. */
function onFastTrackReturned(facts: ClockFacts): Ruling {
  const keep = stillNeeded(facts);
  if (facts.state !== 'REQUESTED') return { keep };
  const hand = ELIGIBILITY_CLOCKS.map((kind) => ({ kind, to: 'PRACTITIONER' }) as const);
  return { keep, start: firstClock(facts), hand };
}

/**
 * The statutory clock is the practitioner's again; where nothing is being assessed, the first clock is the
 * PHB lead's.
 */
function onWithdrawal({ isFastTrack }: EventOf<'assessment-withdrawn'>, facts: ClockFacts): Ruling {
  const keep: ClockKind[] = [...stillNeeded(facts), ...(isFastTrack ? [] : (['FAST_TRACK_CARE'] as const))];
  if (facts.state !== 'REQUESTED') return { keep };
  const isIdle = facts.assessing.length === 0;
  return {
    keep,
    start: isIdle ? firstClock(facts) : [],
    hand: [
      ...(facts.assessing.includes('SUBMITTED') ? [] : handStatutoryClock('PRACTITIONER')),
      ...(isIdle ? [{ kind: 'DECIDE_ELIGIBILITY', to: 'PHB_LEAD' } as const] : []),
    ],
  };
}

/** The commissioner's own time to decide, from the day of asking, where no time to decide runs. */
function firstClock({ running, askedOn }: ClockFacts): ClockStart[] {
  const isTimed = ELIGIBILITY_CLOCKS.some((kind) => running.includes(kind));
  return isTimed ? [] : [{ kind: 'DECIDE_ELIGIBILITY', startedOn: askedOn }];
}
