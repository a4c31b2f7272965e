import { groupName } from '@/components/case/group-name';
import { Caption } from '@/components/nhs/caption';
import { Card } from '@/components/nhs/card';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-case';
import type { MyEligibility } from '@/lib/home/queries/my-eligibility';
import { MyAdvice } from './my-advice';
import { answerText } from './my-answer-text';
import { MyChallenge } from './my-challenges';
import { MyDecision } from './my-decision';
import { meaningText } from './my-meaning-text';
import { nowText } from './my-now-text';
import { MyPapers } from './my-papers';
import { MyRecord } from './my-record';
import { MyRefunds } from './my-refunds';
import { MyReview, ToReview } from './my-review';

type Props = {
  mine: MyEligibility;
  /** What the person is called, if the reader is their representative. */
  about: string | null;
  /** `?for=…` if the reader acts for several people, else empty. */
  suffix: string;
};

/**
 * The decision about a person's care in plain words: the answer, what happens now, why, what it means and
 * what to do.
 */
export function MyEligibilityScreen({ mine, about, suffix }: Props) {
  const contactHref = `/budget-holder/contact${suffix}`;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {mine.myCase && <Caption size="l">{groupName(mine.myCase.group)}</Caption>}
        {myTitle(about)}
      </h1>
      {mine.myCase ? (
        <Eligibility myCase={mine.myCase} about={pronounsFor(about)} suffix={suffix} />
      ) : (
        <NoneYet record={mine.record} />
      )}
      <MyRecord record={mine.record} />
      <OtherCases others={mine.others} suffix={suffix} />
      <MyAdvice advice={mine.advice} />
      <p>
        Questions? <a href={contactHref}>Contact us</a>
      </p>
    </>
  );
}

/** The page’s heading: "The decision about your care". */
export function myTitle(about: string | null): string {
  return `The decision about ${pronounsFor(about).your} care`;
}

function NoneYet({ record }: Pick<MyEligibility, 'record'>) {
  if (record.length > 0) return <p>No one has asked for a personal health budget yet.</p>;
  return <p>No one has asked for a personal health budget yet, so there is nothing to decide.</p>;
}

function Eligibility({ myCase, about, suffix }: { myCase: MyCase; about: Pronouns; suffix: string }) {
  const contactHref = `/budget-holder/contact${suffix}`;
  const answer = answerText(myCase, about);
  const running = myCase.challenges.filter(({ ended }) => !ended);
  const ended = myCase.challenges.filter((one) => one.ended);
  return (
    <>
      <Card heading={answer.heading} headingSize="l">
        <p>{answer.text}</p>
        <ToReview myCase={myCase} />
      </Card>
      {running.map((challenge) => (
        <MyChallenge key={challenge.id} myCase={myCase} challenge={challenge} />
      ))}
      <Section heading="What happens now" texts={nowText(myCase, about)} />
      <Section heading="What this means" texts={meaningText(myCase, about)} />
      <MyDecision myCase={myCase} suffix={suffix} />
      <MyRefunds refunds={myCase.refunds} contactHref={contactHref} />
      {ended.map((challenge) => (
        <MyChallenge key={challenge.id} myCase={myCase} challenge={challenge} />
      ))}
      <MyReview myCase={myCase} askHref={reviewHref(myCase, suffix)} contactHref={contactHref} />
      <MyPapers {...myCase} suffix={suffix} />
    </>
  );
}

function reviewHref({ caseId }: MyCase, suffix: string): string {
  return `/budget-holder/eligibility/review${suffix ? `${suffix}&` : '?'}case=${caseId}`;
}

function Section({ heading, texts }: { heading: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function OtherCases({ others, suffix }: Pick<Props, 'suffix'> & Pick<MyEligibility, 'others'>) {
  if (others.length === 0) return null;
  const base = `/budget-holder/eligibility${suffix ? `${suffix}&` : '?'}case=`;
  return (
    <>
      <h2 className="nhsuk-heading-m">Other decisions and requests</h2>
      <ul className="nhsuk-list">
        {others.map(({ id, group, origin, askedOn }) => (
          <li key={id}>
            <a
              href={`${base}${id}`}
            >{`${groupName(group)}, ${origin === 'REFERRAL' ? 'form we got' : 'asked for'} on ${askedOn}`}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
