import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';

/** What a clock promises a person, by what it is about. */
export type PromiseAbout =
  | 'REVIEW_PLAN'
  | 'REVIEW_CARE'
  | 'REVIEW_NURSING'
  | 'DECIDE_PLAN'
  | 'DECIDE_CARE'
  | 'SEND_LETTER'
  | 'LOOK_AGAIN'
  | 'CHECK_ANSWER';

/** The clocks that a person reads of. A date for a review is not for who is dying. */
const ABOUT: Partial<Record<ClockKind, PromiseAbout>> = {
  FIRST_REVIEW: 'REVIEW_PLAN',
  DIRECT_PAYMENT_REVIEW: 'REVIEW_PLAN',
  ELIGIBILITY_REVIEW: 'REVIEW_CARE',
  NURSING_REVIEW: 'REVIEW_NURSING',
  DECIDE_PLAN: 'DECIDE_PLAN',
  CHC_DECISION: 'DECIDE_CARE',
  CHILD_DECISION: 'DECIDE_CARE',
  SEND_DECISION_LETTER: 'SEND_LETTER',
  ANSWER_RECONSIDERATION: 'LOOK_AGAIN',
  LOCAL_RESOLUTION: 'LOOK_AGAIN',
  CHECK_ANSWER: 'CHECK_ANSWER',
};

/** What is of the money, and so is for who sees the money alone too. */
const OF_MONEY: readonly PromiseAbout[] = ['CHECK_ANSWER'];

/** An open clock with the name of who it belongs to; null: a team has it. */
export type OpenPromise = { kind: ClockKind; dueOn: PlainDate | null; ownerName: string | null };

export type PromiseMade = {
  about: PromiseAbout;
  dueOn: PlainDate;
  ownerName: string | null;
  isLate: boolean;
};

/** The kinds of clocks that are shown to a person. */
export const PROMISED_KINDS = Object.keys(ABOUT) as ClockKind[];

/**
 * What we have promised a person by the open clocks of their case, the first due first. It is late from the
 * day after it was due.
 * @rule SEE-04 (docs/rules.md)
 */
export function promisesOf(
  clocks: readonly OpenPromise[],
  seesPlan: boolean,
  today: PlainDate,
): PromiseMade[] {
  return clocks
    .flatMap(({ kind, dueOn, ownerName }) => {
      const about = ABOUT[kind];
      if (!about || dueOn === null || !(seesPlan || OF_MONEY.includes(about))) return [];
      return [{ about, dueOn, ownerName, isLate: dueOn < today }];
    })
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
