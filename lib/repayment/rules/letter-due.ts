import type { PlainDate } from '@/lib/core/plain-date';
import type { RepaymentPosition } from './repayment-position';
import type { RepaymentStepMade } from './repayment-step';

/** A letter about a repayment, and the step that it is about. */
export type RepaymentLetter = { kind: 'NOTICE' | 'REMINDER' | 'ANSWER'; about: RepaymentStepMade };

/**
 * The letter that may be sent now: the notice, the answer, or a reminder where the last day to pay has
 * passed. None is while it is looked at again. Null: none.
 * @rule REP-03, REP-06 (docs/rules.md)
 */
export function letterToSend(
  { status, payBy, letterAbout }: RepaymentPosition,
  steps: readonly RepaymentStepMade[],
  today: PlainDate,
): RepaymentLetter | null {
  if (letterAbout !== null)
    return { kind: letterAbout.step === 'ASKED' ? 'NOTICE' : 'ANSWER', about: letterAbout };
  const last = steps.at(-1);
  const isLate = status === 'OWED' && payBy !== null && today > payBy;
  return isLate && last ? { kind: 'REMINDER', about: last } : null;
}
