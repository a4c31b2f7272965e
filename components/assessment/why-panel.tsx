import type { ReactNode } from 'react';
import { Card } from '@/components/nhs/card';
import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { Explanation } from '@/lib/tool/rules/explanation';
import type { Reader } from '@/lib/tool/rules/tool';
import { type Why, type WhyHeadings, whyHeadings } from './why';
import { whyOf } from './why-text';

type Props = { explanation: Explanation; reader?: Reader; headingLevel?: 2 | 3 };

/** Why a national tool indicates its result, for staff or in plain words for the person. It never decides. */
export function WhyPanel({ explanation, reader = 'staff', headingLevel = 2 }: Props) {
  return <WhyFrame why={whyOf(explanation, reader)} reader={reader} headingLevel={headingLevel} />;
}

type WhyFrameProps = {
  why: Why;
  reader?: Reader;
  /** Of the first heading; those inside follow it. */
  headingLevel?: 2 | 3;
};

/**
 * Why a result is what it is: the rule with its source, the answers, what would change it, and the edition of
 * the rules.
 */
export function WhyFrame({ why, reader = 'staff', headingLevel = 2 }: WhyFrameProps) {
  const words = whyHeadings(reader);
  const Sub = headingLevel === 2 ? 'h3' : 'h4';
  const part = (title: string, children: ReactNode) => (
    <>
      <Sub className="nhsuk-heading-xs">{title}</Sub>
      {children}
    </>
  );
  return (
    <section className="app-why">
      <Card heading={words.heading} headingLevel={headingLevel} headingSize="m">
        <p>
          <strong>{why.outcome}.</strong> {words.caveat}
        </p>
        {why.rules.length > 0 && part(words.rules, <Rules rules={why.rules} />)}
        {part(words.answers, <Answers {...why} />)}
        {part(words.flips, <Flips {...why} words={words} />)}
        {part(words.edition, <p>{why.edition}</p>)}
      </Card>
    </section>
  );
}

/** A source that the next rule shares is said once, under the last of them. */
function Rules({ rules }: Pick<Why, 'rules'>) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {rules.map(({ words, source }, index) => (
        <li key={words}>
          {words}
          {rules[index + 1]?.source !== source && <Source>{source}</Source>}
        </li>
      ))}
    </ul>
  );
}

function Source({ children }: { children: string }) {
  return <span className="app-why-source">{`Source: ${children}`}</span>;
}

function Answers({ answers, noAnswers }: Pick<Why, 'answers' | 'noAnswers'>) {
  if (answers.length === 0) return <p>{noAnswers}</p>;
  return <SummaryList rows={answers.map(({ question, answer }) => ({ term: question, value: answer }))} />;
}

function Flips({ flips, flipCount, words }: Pick<Why, 'flips' | 'flipCount'> & { words: WhyHeadings }) {
  if (flips.all.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <Sentences of={flips.near} />
      {flips.all.length > flips.near.length && (
        <Details summary={words.all(flipCount)}>
          <Sentences of={flips.all} />
        </Details>
      )}
    </>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
