import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import type { ReviewKind } from '@/lib/case/rules/clock-kind';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { isCaseSettled } from '@/lib/case/rules/settled';
import type { ListedCase } from '@/lib/case/store/person-cases';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

/** One case as a person's record shows it, in words. */
export type CaseOnRecord = {
  caseId: string;
  group: PhbGroup;
  origin: CaseOrigin;
  state: CaseState;
  asked: string;
  practitioner: string;
  budget: string | null;
  /** How the budget's last day is to the 18th birthday, of a child's continuing care. */
  at18: 'before' | 'past' | null;
  lastReview: { kind: ReviewKind; heldOn: string; outcome: ReviewOutcome } | null;
  nextReview: { kind: ReviewKind; dueOn: PlainDate } | null;
  /** Closed, or a referral that is complete. */
  isSettled: boolean;
};

/** A listed case in words. @param bornOn of its person */
export function caseOnRecord(
  { caseId, group, origin, state, askedOn, practitioner, budget, lastReview, nextReview }: ListedCase,
  bornOn: PlainDate,
): CaseOnRecord {
  const isSettled = isCaseSettled({ origin, state });
  return {
    caseId,
    group,
    origin,
    state,
    asked: formatDay(askedOn),
    practitioner,
    budget: budget && budgetSentence(budget),
    at18: budget && !isSettled ? endAt18({ group, bornOn, endsOn: budget.endsOn }) : null,
    lastReview: lastReview && { ...lastReview, heldOn: formatDay(lastReview.heldOn) },
    nextReview,
    isSettled,
  };
}

/** £3,000.00 of £12,000.00 is spent, £9,000.00 is left until 31 March 2027. */
function budgetSentence({ agreed, spent, startsOn, endsOn }: NonNullable<ListedCase['budget']>): string {
  const left = formatPence(pence(agreed - spent));
  return `${formatPence(spent)} of ${formatPence(agreed)} is spent, ${left} is left. From ${formatDay(startsOn)} to ${formatDay(endsOn)}.`;
}
