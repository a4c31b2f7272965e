import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** What a request about a repayment depends on. */
export type RepaymentToAsk = {
  /** Its letter went, and its time runs or it is paid. */
  isAsked: boolean;
  /** The day of the letter that asks for it. */
  noticeOn: PlainDate | null;
  /** The requests about it, the oldest first, with how each ended. */
  ends: readonly (ChallengeEnd | null)[];
};

export type AskRepaymentRefusal =
  | { kind: 'nothing-to-ask' }
  | { kind: 'asked-already' }
  /** It was answered once. The NHS complaints way is next. */
  | { kind: 'answered-already' }
  | { kind: 'asked-in-future'; today: PlainDate }
  | { kind: 'asked-before-letter'; noticeOn: PlainDate };

/**
 * Whether a repayment may be asked to be looked at again: once it was asked for in writing, one request at a
 * time, and once. One that was withdrawn counts not.
 * @rule REP-05, REC-10 (docs/rules.md)
 */
export function mayAskAgain(
  { isAsked, noticeOn, ends }: RepaymentToAsk,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, AskRepaymentRefusal> {
  if (ends.includes(null)) return fail({ kind: 'asked-already' });
  if (ends.some((end) => end !== 'WITHDRAWN')) return fail({ kind: 'answered-already' });
  if (!isAsked || noticeOn === null) return fail({ kind: 'nothing-to-ask' });
  if (askedOn > today) return fail({ kind: 'asked-in-future', today });
  return askedOn < noticeOn ? fail({ kind: 'asked-before-letter', noticeOn }) : ok(undefined);
}

/** How a request about a repayment can end. */
export const REPAYMENT_ENDS = ['STANDS', 'CHANGED', 'WITHDRAWN'] as const satisfies readonly ChallengeEnd[];
export type RepaymentEnd = (typeof REPAYMENT_ENDS)[number];
