import type { CaseOnRecord } from '@/lib/case/queries/case-on-record';
import type { PlainDate } from '@/lib/core/plain-date';
import { dueText } from './due-text';
import { reviewName, reviewOutcomeName } from './review-text';

/** What the last review of a case led to, and by when the next one is due; no rows where there is neither. */
export function reviewRows(
  { lastReview, nextReview }: Pick<CaseOnRecord, 'lastReview' | 'nextReview'>,
  today: PlainDate,
) {
  return [
    ...(lastReview
      ? [
          {
            term: 'Last review',
            value: `${reviewName(lastReview.kind)}, held on ${lastReview.heldOn}. ${reviewOutcomeName(lastReview.outcome, lastReview.kind)}.`,
          },
        ]
      : []),
    ...(nextReview
      ? [
          {
            term: 'Next review',
            value: `${reviewName(nextReview.kind)}, ${dueText(nextReview.dueOn, today).text}.`,
          },
        ]
      : []),
  ];
}
