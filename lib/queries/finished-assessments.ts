import 'server-only';
import type { AssessmentRow, EligibilityRecord } from '@/lib/db/repositories/eligibility-record';
import { isFinished } from './may-see-assessment';

/** The assessments of a case that the person may read, in the order of their making. */
export function finishedIn({ assessments, decisions }: EligibilityRecord): AssessmentRow[] {
  const decided = new Set(decisions.map(({ assessmentId }) => assessmentId));
  return assessments.filter((row) => isFinished({ ...row, isDecided: decided.has(row.id) }));
}
