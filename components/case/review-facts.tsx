import { SummaryCard } from '@/components/nhs/summary-list';
import type { ReviewView } from '@/lib/case/queries/reviews-view';
import { Prose } from './request-facts';
import { reviewName, reviewOutcomeName } from './review-text';

type Props = {
  past: readonly ReviewView[];
  /** The address of the reviews, where a reader who may take one back does so. */
  reviewsHref: string;
};

/** The reviews that were held on a case, the latest first. */
export function ReviewFacts({ past, reviewsHref }: Props) {
  return past.map((review) => (
    <SummaryCard
      key={review.id}
      heading={reviewName(review.kind)}
      headingLevel={3}
      actions={
        review.mayTakeBack
          ? [
              {
                href: `${reviewsHref}/${review.id}`,
                text: 'Take back',
                hiddenText: `the review of ${review.heldOn}`,
              },
            ]
          : []
      }
      rows={[
        { term: 'Held on', value: review.heldOn },
        { term: 'Outcome', value: reviewOutcomeName(review.outcome, review.kind) },
        ...whyRow('Why', review.reason),
        ...whyRow('Who was there', review.present),
        { term: 'Recorded by', value: review.recordedByName },
        ...whyRow('Does not count', review.takenBackReason),
      ]}
    />
  ));
}

function whyRow(term: string, text: string | null) {
  return text === null ? [] : [{ term, value: <Prose text={text} /> }];
}
