import { ButtonLink } from '@/components/nhs/button';
import { Details } from '@/components/nhs/details';
import { openIn } from '@/lib/challenge/rules/challenge';
import type { MyCase } from '@/lib/home/queries/my-case';
import { type ReviewText, reviewText } from './my-review-text';

type Props = {
  myCase: Pick<MyCase, 'review' | 'group' | 'today' | 'settings' | 'mayAsk' | 'answer'>;
  askHref: string;
  contactHref: string;
};

const PLACE = 'if-wrong';

/** Next to a no, the link to what the person can do about it; nothing if there is nothing to do. */
export function ToReview({ myCase }: Pick<Props, 'myCase'>) {
  const { answer, review } = myCase;
  const isNo = answer === 'NOT_ELIGIBLE' || answer === 'SCREENED_OUT';
  if (!isNo || !reviewText(review, myCase)) return null;
  return (
    <p>
      <a href={`#${PLACE}`}>What you can do if you think this is wrong</a>
    </p>
  );
}

/** What to do if the decision seems wrong: how, where and until when to ask. Closed if the answer is yes. */
export function MyReview({ myCase, askHref, contactHref }: Props) {
  const words = reviewText(myCase.review, myCase);
  if (!words) return null;
  const href = words.ask && myCase.mayAsk ? askHref : null;
  const isOfPlan = openIn(myCase.review)?.about === 'PLAN';
  if (myCase.answer === 'ELIGIBLE' && !isOfPlan) {
    return (
      <Details summary="If you do not agree with this decision">
        <Ways words={words} contactHref={contactHref} />
        {href && (
          <p>
            <a href={href}>{words.ask}</a>
          </p>
        )}
      </Details>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m" id={PLACE}>
        {isOfPlan ? 'If you think the decision on the plan is wrong' : 'If you think this is wrong'}
      </h2>
      <Ways words={words} contactHref={contactHref} />
      {href && <ButtonLink href={href}>{words.ask}</ButtonLink>}
    </>
  );
}

function Ways({ words, contactHref }: { words: ReviewText; contactHref: string }) {
  return (
    <>
      {words.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {words.isOmbudsman && (
        <p>
          <a href="https://www.ombudsman.org.uk/">How to complain to the Ombudsman</a>
        </p>
      )}
      <p>
        An advocate can help you to ask. An advocate is on your side, not ours, and is free.{' '}
        <a href={contactHref}>
          {words.isLate ? 'Contact us to explain why' : 'Contact us to find an advocate'}
        </a>
      </p>
    </>
  );
}
