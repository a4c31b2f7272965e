import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { ELIGIBILITY_CLOCKS } from '@/lib/case/rules/clock-lists';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import type { PlainDate } from '@/lib/core/plain-date';

const CLOCKS: Record<NextInEligibility['kind'], readonly ClockKind[]> = {
  'wait-for-referral': ['DECIDE_ELIGIBILITY'],
  start: ELIGIBILITY_CLOCKS,
  continue: ELIGIBILITY_CLOCKS,
  'answer-questions': ['ANSWER_QUESTIONS'],
  decide: ['VERIFY_RECOMMENDATION', 'DECIDE_ELIGIBILITY'],
  'put-care-in-place': ['FAST_TRACK_CARE'],
  'send-letter': ['SEND_DECISION_LETTER'],
  'send-screening-letter': ['SEND_SCREENING_LETTER'],
  'consider-nursing': ['CONSIDER_NURSING'],
  'look-again': ['LOCAL_RESOLUTION', 'ANSWER_RECONSIDERATION'],
  'screened-out': [],
  decided: [],
  closed: [],
};

type Clock = { kind: ClockKind; dueOn: PlainDate; endedOn: PlainDate | null };

/** The due day of the next step: that of its first open clock; null if none is open. */
export function dueOf({ kind }: NextInEligibility, clocks: readonly Clock[]): PlainDate | null {
  const due = CLOCKS[kind].flatMap((one) =>
    clocks.filter((clock) => clock.kind === one && clock.endedOn === null).map(({ dueOn }) => dueOn),
  );
  return due[0] ?? null;
}
