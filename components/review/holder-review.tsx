import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';

type Props = {
  review: { last: { on: string; outcome: ReviewOutcome } | null; nextOn: string | null };
  /** What the person is called; null if it is the reader. */
  about: string | null;
};

const outcomes: Record<ReviewOutcome, (about: Pronouns) => string> = {
  NO_CHANGE: () => 'Nothing needs to change.',
  CHANGE_PLAN: ({ Your }) => `${Your} plan needs to change. We will work on it with you.`,
  ELIGIBILITY_AGAIN: ({ your }) =>
    `We will assess ${your} needs again. The care and the money go on until we decide.`,
};

/** What the last review led to, and when the next one is. */
export function HolderReviewLine({ review: { last, nextOn }, about }: Props) {
  const words = pronounsFor(about);
  return (
    <p>
      {last && `${words.Your} last review was on ${last.on}. ${outcomes[last.outcome](words)} `}
      {nextOn && (last ? `The next review is by ${nextOn}.` : `${words.Your} first review is by ${nextOn}.`)}
    </p>
  );
}
