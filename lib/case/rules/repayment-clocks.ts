import type { EventOf } from './clock-event';
import type { ClockKind } from './clock-kind';
import type { Ruling } from './clock-move';
import type { CountedKind } from './clocks';

/**
 * What is left to do about the repayments of a case has a clock, whether it is a decision, a letter, to pay,
 * a reminder or an answer. The time to pay begins with the day it has now.
 * @rule REP-05, REP-06 (docs/rules.md)
 */
export function onRepaymentsMoved(event: EventOf<'repayments-moved'>): Ruling {
  const { on: startedOn, payBy, answerBy } = event;
  const due = ([kind, isDue]: readonly [CountedKind, boolean]) => (isDue ? [kind] : []);
  const counted: CountedKind[] = (
    [
      ['DECIDE_REPAYMENT', event.isToDecide],
      ['SEND_REPAYMENT_LETTER', event.isLetterDue],
      ['REMIND_REPAYMENT', event.isReminderDue],
    ] as const
  ).flatMap(due);
  const paying = payBy === null ? [] : [{ kind: 'PAY_BACK', startedOn, dueOn: payBy } as const];
  const answering =
    answerBy === null ? [] : [{ kind: 'ANSWER_REPAYMENT', startedOn, dueOn: answerBy } as const];
  // A time to answer that runs keeps its day.
  const keep: readonly ClockKind[] = [...counted, ...answering.map(({ kind }) => kind)];
  return { keep, start: [...counted.map((kind) => ({ kind, startedOn })), ...paying, ...answering] };
}
