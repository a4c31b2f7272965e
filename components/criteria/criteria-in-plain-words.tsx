import { WhyFrame } from '@/components/assessment/why-panel';
import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaResult } from '@/lib/criteria/queries/criteria-result';
import { criteriaWhy } from './criteria-why';

type Props = { result: CriteriaResult; headingLevel?: 2 | 3 };

/** The result for the person: why the answers indicate it, and the evidence, in plain words. */
export function CriteriaInPlainWords({ result, headingLevel = 2 }: Props) {
  const written = result.lines.filter(({ evidence }) => evidence !== '');
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <WhyFrame why={criteriaWhy(result, 'person')} reader="person" headingLevel={headingLevel} />
      {written.length > 0 && (
        <>
          <Heading className="nhsuk-heading-m">What was recorded</Heading>
          <SummaryList
            rows={written.map(({ key, question, evidence }) => ({
              id: `written-${key}`,
              term: question,
              value: <span className="app-as-typed">{evidence}</span>,
            }))}
          />
        </>
      )}
      <p>
        {result.latest.by} answered the questions, {result.latest.at}.
      </p>
    </>
  );
}
