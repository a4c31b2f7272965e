import { Tag } from '@/components/nhs/tag';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import { assessmentStateColour, assessmentStateName, closedText } from './assessment-text';

type Props = {
  view: AssessmentView;
  /** Of the pages that print and withdraw it, where the reader has them. */
  base?: string;
};

/** Over an assessment that is closed: its state, and what can still be done with it. */
export function AssessmentStatus({ view: { state, mayWithdraw, assessmentId }, base }: Props) {
  const isOpen = state === 'OPEN' || state === 'RETURNED';
  return (
    <>
      <p>
        <Tag colour={assessmentStateColour(state)}>{assessmentStateName(state)}</Tag>
      </p>
      <p>{isOpen ? 'It is still being completed, so it can change.' : `${closedText(state)}.`}</p>
      <ul className="nhsuk-list app-no-print">
        {base && (
          <li>
            <a href={`${base}/print`}>Print</a>
          </li>
        )}
        {state === 'COMPLETED' && (
          <li>
            <a href={`/api/assessments/${assessmentId}`}>Download (PDF)</a>
          </li>
        )}
        {base && mayWithdraw && (
          <li>
            <a href={`${base}/withdraw`}>Withdraw this assessment</a>
          </li>
        )}
      </ul>
    </>
  );
}
