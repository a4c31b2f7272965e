import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseState } from './case-state';
import type { ChallengeStage } from './challenge-stage';
import type { CareReviewKind, ReviewKind, TransitionKind } from './clock-kind';
import type { DecisionBasis, EligibilityOutcome } from './eligibility-decision';

/**
 * Everything that ends, hands on or starts a clock, each with the day it happened. No other event moves a
 * clock. `ruleSet` is the edition of the assessment, which may lay a length down.
 */
export type ClockEvent = {
  on: PlainDate;
} /** `isEligible`: it rests on an earlier decision, so nothing is left to decide. */ & (
  | {
      kind: 'request-recorded';
      isEligible: boolean;
      transitions: readonly TransitionDue[];
      review?: CareReviewed | null;
      /** The last day for a decision in principle, in place of the commissioner's own time. */
      decideBy?: PlainDate | null;
    }
  | { kind: 'screening-started' }
  /** `isInPrinciple`: adult care of a person who is not 18 yet, for which no statutory time runs. */
  | { kind: 'screened-in'; receivedOn: PlainDate; ruleSet: string; isInPrinciple?: boolean }
  /** `isNursingHome`: the person is or will be in a home with nursing, for which the NHS does not pay yet. */
  | { kind: 'screened-out'; receivedOn: PlainDate; isNursingHome: boolean }
  /** `receivedOn` is null where a screening or an earlier referral started the statutory clock already. */
  | {
      kind: 'full-assessment-started';
      receivedOn: PlainDate | null;
      ruleSet: string;
      isInPrinciple?: boolean;
    }
  /** The 18th birthday, `on`, before which an adult tool came that is not decided. */
  | { kind: 'turned-18'; ruleSet: string }
  | { kind: 'recommendation-sent' }
  | { kind: 'recommendation-returned' }
  | { kind: 'fast-track-recorded'; receivedOn: PlainDate; receivedAt: Date; ruleSet: string }
  | { kind: 'fast-track-returned' }
  | { kind: 'care-in-place' }
  | { kind: 'assessment-withdrawn'; isFastTrack: boolean }
  | { kind: 'criteria-answered' }
  | EligibilityDecided
  /**
   * `isLast`: it is about a decision, and no other one waits for its letter. `isLastScreening`: the same of a
   * screening. `isReviewAwaited`: the time to ask for a review runs from it.
   */
  | { kind: 'letter-sent'; isLast: boolean; isLastScreening: boolean; isReviewAwaited: boolean }
  | { kind: 'review-asked'; stage: ChallengeStage }
  /**
   * `screening` is the one that was wrong, where a full assessment follows, with the time that it calls for.
   * Null where none follows. `askAgainBy`: a withdrawn stage can be asked for again until then; null where
   * nothing is watched.
   */
  | {
      kind: 'review-ended';
      screening: ReceivedScreening | null;
      isLetterDue: boolean;
      askAgainBy: PlainDate | null;
    }
  | { kind: 'transition-step-done'; step: TransitionKind; note: string }
  | { kind: 'indicative-set' }
  | { kind: 'informed' }
  | { kind: 'plan-submitted' }
  | { kind: 'plan-returned' }
  | { kind: 'plan-approved' }
  | { kind: 'plan-refused' }
  /** Its refusal was reconsidered and changed. */
  | { kind: 'plan-reconsidered' }
  | BudgetStarted
  | DirectPaymentMade
  | { kind: 'care-reviewed'; reviewed: ReviewKind }
  | { kind: 'care-review-taken-back'; reviewed: ReviewKind }
  /** What is on the record of the person no longer holds: its care is reviewed no more. */
  | { kind: 'eligibility-ended' }
  /** That it ended was a mistake. */
  | { kind: 'eligibility-resumed'; reviewed: CareReviewKind }
  /** The record of care that was decided outside this service was corrected. */
  | { kind: 'eligibility-corrected'; review: CareReviewed }
  /** The NHS pays for nursing care although the person is not eligible for continuing healthcare. */
  | { kind: 'nursing-care-decided'; review: CareReviewed }
  /** Whether the NHS pays for nursing care was answered after a screening; `note` is the answer. */
  | { kind: 'nursing-considered'; note: string; isLetterDue: boolean }
  /** The person asked for it to be considered once more, on that day. */
  | { kind: 'nursing-asked-again' }
  /** The care is reviewed on another case, on which it was decided since. */
  | { kind: 'care-decided-elsewhere' }
  /** The review of a direct payment goes on on the case of the budget that follows. */
  | { kind: 'review-carried' }
  | { kind: 'case-closed' }
  | DeathRecorded
  | { kind: 'death-taken-back' }
  /** The case was closed because of a death that was a mistake. */
  | { kind: 'closing-taken-back' }
  | { kind: 'contact-recorded' }
  | { kind: 'final-payments-settled'; note: string }
  | { kind: 'payments-stopped' }
  | { kind: 'stopped-payments-settled' }
  /** The person is 16, and their parent no longer acts for the money. */
  | { kind: 'parent-ended' }
  | { kind: 'own-consent-settled' }
  /** No basis of the payee's authority is recorded, or the person has capacity. */
  | { kind: 'payee-stopped' }
  | { kind: 'payee-settled' }
  /** A payment is due by the schedule and was not proposed, or all are. */
  | { kind: 'payments-due' }
  | { kind: 'due-payments-settled' }
  /** The bank returned a payment, or its days are covered again. */
  | { kind: 'payment-returned' }
  | { kind: 'returned-payment-settled' }
  /** The bank account of a payee waits for another user, or no longer. */
  | { kind: 'bank-details-recorded' }
  | { kind: 'bank-details-settled' }
  | { kind: 'budget-ended' }
  | NoticesChanged
  | SpendingAsked
  | RepaymentsMoved
  | SensitiveReviewed
  | { kind: 'sensitive-ended' }
  /** Wrong answers ended an invitation to an online account. */
  | { kind: 'invitation-stopped' }
  /** A newer invitation took its place, or it was withdrawn after a check. */
  | { kind: 'invitation-settled' }
);

/**
 * The day from which the statutory time runs, and the edition. `decideBy`: before 18 none runs yet, and this
 * is the last day for a decision in principle.
 */
export type ReceivedScreening = { receivedOn: PlainDate; ruleSet: string; decideBy?: PlainDate | null };

/** A step of moving to adult services with the day it opens and its last day, inclusive. */
export type TransitionDue = { kind: TransitionKind; startedOn: PlainDate; dueOn: PlainDate };

export type EligibilityDecided = {
  kind: 'eligibility-decided';
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  /** The state of the case after the decision. */
  to: CaseState;
  /**
   * The steps of moving to adult services that a young person who is eligible has; empty for everyone else.
   */
  transitions: readonly TransitionDue[];
  /** The day on which what was decided begins, where that is later: reviews count from it. */
  beginsOn?: PlainDate;
  /** The first review of care that was decided outside this service; left out for others. */
  review?: CareReviewed | null;
};

/** When care that was decided outside this service, or nursing care, is reviewed here for the first time. */
export type CareReviewed = {
  kind: CareReviewKind;
  /** The care began, or was last reviewed. */
  from: PlainDate;
  isAgain: boolean;
  /** It is due on no earlier day; null: a day that is past is late. */
  notBefore: PlainDate | null;
};

export type BudgetStarted = {
  kind: 'budget-started';
  startsOn: PlainDate;
  /** The day of the first review that the plan says. */
  plannedReviewOn: PlainDate | null;
  /** All of it is a direct payment: its review counts from the first payment. */
  isDirectPayment: boolean;
};

/**
 * A question about spending was asked, the holder answered one, or one was closed; with what is left of all
 * questions of the budget afterwards.
 */
export type SpendingAsked = {
  kind: 'spending-queried' | 'spending-answered' | 'spending-settled';
  /** The first of the last days of questions without an answer; null: there is none. */
  answerBy: PlainDate | null;
  /** An answer waits to be read. */
  hasAnswer: boolean;
};

/** A repayment of the case moved, with what is left to do about all of them afterwards. */
export type RepaymentsMoved = {
  kind: 'repayments-moved';
  isToDecide: boolean;
  isLetterDue: boolean;
  /** The first of the last days to pay; null: no time runs. */
  payBy: PlainDate | null;
  isReminderDue: boolean;
  /** The last day to answer who asked for a review of one; null: none is asked for. */
  answerBy: PlainDate | null;
};

export type DirectPaymentMade = {
  kind: 'direct-payment-made';
  /** The first payment is in the account. */
  paidOn: PlainDate;
  /** The review of the budget that runs, or the day that the plan says: the first is no later. */
  notAfter: PlainDate | null;
  /** The day of the review that the direct payment before it without a gap had to come; null: it is new. */
  carriedOn: PlainDate | null;
};

export type DeathRecorded = {
  kind: 'death-recorded';
  /** The case has a budget that has not ended. */
  hasBudget: boolean;
  /** One case of the person carries the question whom to write to. */
  asksForContact: boolean;
};

/**
 * A record was made sensitive, its flag reviewed and left as it is, or changed; each with the next review.
 * `owner`: who holds it.
 */
export type SensitiveReviewed = {
  kind: 'sensitive-set' | 'sensitive-reviewed' | 'sensitive-changed';
  reviewOn: PlainDate;
  owner: ClockOwnerRole;
};

/** The turn is the practitioner's of the case, or the leads'. */
export type ClockOwnerRole = 'PHB_LEAD' | 'PRACTITIONER';

export type ClockEventKind = ClockEvent['kind'];

/** An event of one kind. */
export type EventOf<K extends ClockEventKind> = Extract<ClockEvent, { kind: K }>;

/** What ends every clock of a case, because the case is over. */
export const CLOSING_EVENTS: readonly ClockEventKind[] = ['screened-out', 'plan-refused', 'case-closed'];

/** What counts of suspensions, stops and reductions of payments changed; null: nothing of it is due. */
export type NoticesChanged = {
  kind: 'payment-notices-changed';
  reviewOn: PlainDate | null;
  /** The last day before payments stop. */
  lastDay: PlainDate | null;
  careUntil: PlainDate | null;
};
