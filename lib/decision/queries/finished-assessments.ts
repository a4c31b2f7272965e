import 'server-only';
import { isFinished } from '@/lib/assessment/queries/may-see-assessment';
import type { AssessmentRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';

/** The assessments of a case that the person may read, in the order of their making. */
export function finishedIn({ assessments, decisions }: EligibilityRecord): AssessmentRow[] {
  const decided = new Set(decisions.map(({ assessmentId }) => assessmentId));
  return assessments.filter((row) => isFinished({ ...row, isDecided: decided.has(row.id) }));
}
