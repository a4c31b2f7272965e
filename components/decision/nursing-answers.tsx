import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';

type Answer = EligibilityView['nursingAnswers'][number];

const ANSWERS: Record<Answer['answer'], string> = {
  NEEDED: 'The NHS pays',
  NOT_NEEDED: 'Not needed',
  NO_HOME: 'In no home with nursing, and going to none',
  PAID: 'The NHS pays already, as the record says',
};

type Props = Pick<EligibilityView, 'nursingAnswers' | 'mayAskNursingAgain' | 'caseId'>;

/** What was decided on nursing care after the Checklist, the latest first, and the way to ask again. */
export function NursingAnswers({ nursingAnswers, mayAskNursingAgain, caseId }: Props) {
  return (
    <>
      {nursingAnswers.map(({ id, answer, amount, why, by }) => (
        <SummaryCard
          key={id}
          heading="NHS-funded nursing care"
          headingSize="s"
          headingLevel={3}
          rows={[
            { term: 'Outcome', value: amount ? `${ANSWERS[answer]}: ${amount}` : ANSWERS[answer] },
            { term: 'Decided by', value: by },
            { term: 'Reasons', value: <Prose text={why} /> },
          ]}
        />
      ))}
      {mayAskNursingAgain && (
        <p>
          <a href={`/commissioner/cases/${caseId}/nursing`}>
            Record that the person asks about nursing care again
          </a>
        </p>
      )}
    </>
  );
}
