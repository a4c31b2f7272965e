import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import { birthday } from '@/lib/core/birthday';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { TransitionDue } from './clock-event';
import { laterOf } from './request-basis';

/** The birthday of a step, as an age. */
export function transitionAge(kind: TransitionKind): number {
  return CLOCKS[kind].time.count;
}

/**
 * The birthday of a step: planning from 14, referral for adult screening at 16, decision in principle at 17,
 * adult care in place on the 18th birthday. Born on 29 February, the birthday is 1 March of a common year.
 * @rule ELI-40 (docs/rules.md)
 */
export function transitionDay(kind: TransitionKind, dateOfBirth: PlainDate): PlainDate {
  return birthday(dateOfBirth, transitionAge(kind));
}

/**
 * The last day on which a step is in time. Planning and adult care are due on their birthday. The steps at 16
 * and 17 open on theirs: the referral is late from the 17th birthday, and the decision in principle when less
 * than so many months are left before the 18th.
 * @rule ELI-40 (docs/rules.md)
 */
export function transitionLastDay(
  kind: TransitionKind,
  dateOfBirth: PlainDate,
  monthsBefore18: number,
): PlainDate {
  switch (kind) {
    case 'TRANSITION_16':
      return addDays(birthday(dateOfBirth, 17), -1);
    case 'TRANSITION_17':
      return addMonths(birthday(dateOfBirth, 18), -monthsBefore18);
    default:
      return transitionDay(kind, dateOfBirth);
  }
}

/** Steps that open on their birthday and not before. */
const OPENS_ON_BIRTHDAY: readonly TransitionKind[] = ['TRANSITION_16', 'TRANSITION_17'];

/**
 * All four steps with the day each opens and its last day, if raised on a day. One of which the last day is
 * past is still to be done: it is due on the day it is raised.
 * @rule ELI-41 (docs/rules.md)
 */
export function transitionsToRaise(
  dateOfBirth: PlainDate,
  on: PlainDate,
  monthsBefore18: number,
): TransitionDue[] {
  return TRANSITION_KINDS.map((kind) => {
    const opensOn = OPENS_ON_BIRTHDAY.includes(kind) ? transitionDay(kind, dateOfBirth) : on;
    return {
      kind,
      startedOn: laterOf(opensOn, on),
      dueOn: laterOf(transitionLastDay(kind, dateOfBirth, monthsBefore18), on),
    };
  });
}
