import { birthday } from '@/lib/core/birthday';
import type { PlainDate } from '@/lib/core/plain-date';

/** The steps of a young person's move to adult services, in their order. */
export const TRANSITION_KINDS = ['TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18'] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

const AGES: Record<TransitionKind, number> = {
  TRANSITION_14: 14,
  TRANSITION_16: 16,
  TRANSITION_17: 17,
  TRANSITION_18: 18,
};

/**
 * The birthday by which each step is due: planned from 14, referred for adult screening at 16, adult eligibility decided in
 * principle by 17, adult care in place on the 18th birthday. Whoever was born on 29 February has their birthday on 1 March
 * of a common year.
 * @rule ELI-40 (docs/rules.md)
 */
export function transitionDays(dateOfBirth: PlainDate): Record<TransitionKind, PlainDate> {
  return {
    TRANSITION_14: birthday(dateOfBirth, AGES.TRANSITION_14),
    TRANSITION_16: birthday(dateOfBirth, AGES.TRANSITION_16),
    TRANSITION_17: birthday(dateOfBirth, AGES.TRANSITION_17),
    TRANSITION_18: birthday(dateOfBirth, AGES.TRANSITION_18),
  };
}

/**
 * All four steps with the day each is due when they are raised on a day. A step whose birthday has passed is still to be
 * done: it is due on the day it is raised.
 * @rule ELI-41 (docs/rules.md)
 */
export function transitionsToRaise(
  dateOfBirth: PlainDate,
  on: PlainDate,
): { kind: TransitionKind; dueOn: PlainDate }[] {
  const days = transitionDays(dateOfBirth);
  return TRANSITION_KINDS.map((kind) => ({ kind, dueOn: days[kind] < on ? on : days[kind] }));
}
