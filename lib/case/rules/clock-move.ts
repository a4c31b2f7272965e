import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseState } from './case-state';
import type { ClockEventKind, ClockOwnerRole } from './clock-event';
import type { ClockKind, ReviewKind, TransitionKind } from './clock-kind';
import type { CountedKind } from './clocks';
import type { CaseOrigin, PhbGroup } from './groups';

/** What a move depends on: the case as it was locked, its clocks, and its assessments after the event. */
export type ClockFacts = {
  state: CaseState;
  group: PhbGroup;
  /** A referral goes up to the decision on eligibility and no further. */
  origin: CaseOrigin;
  askedOn: PlainDate;
  running: readonly ClockKind[];
  /** Steps of moving to adult services that were recorded as done. */
  done: readonly ClockKind[];
  /** The assessments that are not finished, by state. */
  assessing: readonly ('OPEN' | 'SUBMITTED' | 'RETURNED')[];
};

export type ClockStart =
  | { kind: CountedKind; startedOn: PlainDate; ruleSet?: string }
  | ReviewStart
  | { kind: 'FAST_TRACK_CARE'; startedOn: PlainDate; receivedAt: Date; ruleSet: string }
  | {
      kind:
        | TransitionKind
        | 'SENSITIVE_REVIEW'
        | 'DIRECT_PAYMENT_REVIEW'
        | 'ASK_FOR_REVIEW'
        | 'DECIDE_ELIGIBILITY'
        | 'ANSWER_SPENDING'
        | 'PAY_BACK'
        | 'ANSWER_REPAYMENT'
        | 'SUSPENSION_REVIEW'
        | 'NOTICE_TAKES_EFFECT'
        | 'CARE_INSTEAD_ENDS';
      startedOn: PlainDate;
      dueOn: PlainDate;
    };

/** `isAgain`: it follows a review. Its day by the rule is moved into these limits. */
export type ReviewStart = {
  kind: ReviewKind;
  startedOn: PlainDate;
  isAgain: boolean;
  notBefore?: PlainDate | null;
  notAfter?: PlainDate | null;
};

/** Lets clocks that an event ended run again: all of them, or those of some kinds. */
export type ClockReopening = { endedBy: ClockEventKind; only: readonly ClockKind[] | null };

/** Lets the clock of a review that an event ended last run again. */
export type ReviewReopening = { kind: ReviewKind; endedBy: ClockEventKind };

/** Gives a clock to the role that acts now. Its last day stays. */
export type ClockHand = { kind: ClockKind; to: ClockOwnerRole };

export type ClockMoves = {
  end: readonly ClockKind[];
  start: readonly ClockStart[];
  /** Comes after the starts: one event may start a clock and hand it on. */
  hand: readonly ClockHand[];
  /** All clocks that this event ended run again, each until the last day it had. */
  reopen: ClockReopening | null;
  /** The clock of this kind that this event ended last runs again until the last day it had. */
  reopenReview: ReviewReopening | null;
};

/**
 * What an event leaves running of what it could end, what it starts and what it hands on. Left out: nothing.
 */
export type Ruling = { keep?: readonly ClockKind[] } & Partial<Omit<ClockMoves, 'end'>>;
