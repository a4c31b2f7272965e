import { Tag } from '@/components/nhs/tag';
import type { AssessmentView } from '@/lib/queries/assessment-view';
import { assessmentStateColour, assessmentStateName, closedWords } from './assessment-words';

type Props = {
  view: AssessmentView;
  /** Of the pages that print and withdraw it. */
  base: string;
};

/** Over an assessment that nobody writes in: where it stands, and what can still be done with it. */
export function AssessmentStanding({ view: { state, mayWithdraw, assessmentId }, base }: Props) {
  return (
    <>
      <p>
        <Tag colour={assessmentStateColour(state)}>{assessmentStateName(state)}</Tag>
      </p>
      {state !== 'OPEN' && state !== 'RETURNED' && <p>{closedWords(state)}.</p>}
      <ul className="nhsuk-list">
        <li>
          <a href={`${base}/print`}>Print it</a>
        </li>
        {state === 'COMPLETED' && (
          <li>
            <a href={`/api/assessments/${assessmentId}`}>Download it as a PDF</a>
          </li>
        )}
        {mayWithdraw && (
          <li>
            <a href={`${base}/withdraw`}>Withdraw it</a>
          </li>
        )}
      </ul>
    </>
  );
}
