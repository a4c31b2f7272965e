import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import type { ReviewsView } from '@/lib/case/queries/reviews-view';
import { clockName } from '@/lib/case/rules/clock-names';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { dueText } from './due-text';
import { reviewName } from './review-text';

type Props = Pick<ReviewsView, 'due' | 'mayRecord' | 'mayRecordUntil'> & {
  today: PlainDate;
  href: string;
  /** The reviews are what the case waits for: no other step is open. */
  isNext: boolean;
};

/** The reviews that are to come on a case, each with its last day, and the button to record one. */
export function ReviewsDue({ due, mayRecord, mayRecordUntil, today, href, isNext }: Props) {
  if (due.length === 0) return mayRecordUntil && <ReviewedBefore lastDay={mayRecordUntil} href={href} />;
  return (
    <Card heading={isNext ? 'What is next' : 'Reviews to come'} headingSize="m">
      <ul className="nhsuk-list">
        {due.map(({ kind, dueOn }) => {
          const { text, isLate } = dueText(dueOn, today);
          return (
            <li key={kind}>
              {isNext ? clockName(kind) : reviewName(kind)}, {isLate ? <strong>{text}</strong> : text}.
            </li>
          );
        })}
      </ul>
      {mayRecord && isNext && <ButtonLink href={href}>Record a review</ButtonLink>}
      {mayRecord && !isNext && (
        <p>
          <a href={href}>Record a review</a>
        </p>
      )}
    </Card>
  );
}

function ReviewedBefore({ lastDay, href }: { lastDay: PlainDate; href: string }) {
  return (
    <Card heading="Reviews" headingSize="m">
      <p>
        {`The last day of the care was ${formatDay(lastDay)}. `}
        <a href={href}>Record a review that was held by then</a>
      </p>
    </Card>
  );
}
