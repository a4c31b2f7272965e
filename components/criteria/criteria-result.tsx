import { WhyFrame } from '@/components/assessment/why-panel';
import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaResult } from '@/lib/criteria/queries/criteria-result';
import { pointsText } from './criteria-text';
import { criteriaWhy, outcomeText } from './criteria-why';

type Props = { result: CriteriaResult; headingLevel?: 2 | 3 };

/**
 * The result of local criteria for staff: why, the evidence of each answer, who answered, and earlier
 * answers.
 */
export function CriteriaResultFacts({ result, headingLevel = 2 }: Props) {
  const { latest, earlier, lines } = result;
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <WhyFrame why={criteriaWhy(result, 'staff')} headingLevel={headingLevel} />
      <Heading className="nhsuk-heading-m">Evidence</Heading>
      <SummaryList
        rows={lines.map(({ key, question, evidence }) => ({
          id: key,
          term: question,
          value: evidence ? <span className="app-as-typed">{evidence}</span> : 'None written',
        }))}
      />
      <p>
        Answered by {latest.by}, {latest.at}.
      </p>
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </>
  );
}

function Earlier({ earlier }: Pick<CriteriaResult, 'earlier'>) {
  return (
    <Details summary={`Answered before (${earlier.length})`}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {earlier.map(({ version, by, at, isMet, points }) => (
          <li key={version}>
            {at}, {by}: {outcomeText(isMet ? 'CRITERIA_MET' : 'CRITERIA_NOT_MET', 'staff').toLowerCase()},{' '}
            {pointsText(points)}
          </li>
        ))}
      </ul>
    </Details>
  );
}
