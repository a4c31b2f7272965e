import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { RightAnswer, RightExplanation } from '@/lib/case/rules/right-to-have';
import { rightForPerson, rightForStaff, rightName } from './right-text';

export type RightFactsProps = {
  answer: RightAnswer;
  /** Null where today's rules would no longer give the stored answer. */
  explanation: RightExplanation | null;
  source: string;
  ruleSet: string;
};

/** The computed right with its reason and its source: an indication, not the decision. */
export function RightFacts({ answer, explanation, source, ruleSet }: RightFactsProps) {
  return (
    <>
      <p>
        <strong>{rightName(answer)}.</strong> {explanation && rightForStaff(explanation)}
      </p>
      <p className="app-visually-quiet">
        Worked out from the group, the person’s age and the date of the request. A named person decides
        eligibility.
      </p>
      <Details summary="The source of this rule, and what to tell the person">
        <SummaryList
          hasLastRowBorder={false}
          rows={[
            { term: 'Source', value: source },
            { term: 'Rule set', value: ruleSet },
            { term: 'What to tell the person', value: rightForPerson(answer) },
          ]}
        />
      </Details>
    </>
  );
}
