import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import { birthday } from '@/lib/core/birthday';
import type { PlainDate } from '@/lib/core/plain-date';
import type { TransitionDue } from './clock-event';

/** The birthday by which a step is due, as an age. */
export function transitionAge(kind: TransitionKind): number {
  return CLOCKS[kind].time.count;
}

/**
 * The birthday by which a step is due: planning from 14, referral for adult screening at 16, decision in
 * principle by 17, adult care in place on the 18th birthday. Born on 29 February, the birthday is 1 March of
 * a common year.
 * @rule ELI-40 (docs/rules.md)
 */
export function transitionDay(kind: TransitionKind, dateOfBirth: PlainDate): PlainDate {
  return birthday(dateOfBirth, transitionAge(kind));
}

/**
 * All four steps with their due days, if started on a day. A step with a past birthday is still to be done:
 * it is due on the day it is started.
 * @rule ELI-41 (docs/rules.md)
 */
export function transitionsToRaise(dateOfBirth: PlainDate, on: PlainDate): TransitionDue[] {
  return TRANSITION_KINDS.map((kind) => {
    const birthday = transitionDay(kind, dateOfBirth);
    return { kind, dueOn: birthday < on ? on : birthday };
  });
}
