import { closedText } from '@/components/assessment/assessment-text';
import { explainDeath } from '@/components/person/death-text';
import type { AssessmentClosed } from '@/lib/assessment/commands/assessment-to-write';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';

/** The refusals that every form of an assessment shares. */
export function explainCommon(error: AssessmentClosed | NotFound): FieldError {
  switch (error.kind) {
    case 'assessment-closed':
      return { message: closedText(error.state) };
    case 'case-closed':
      return { message: 'The case was closed, so nothing can be changed' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'This no longer exists, or you do not have access to it. Go back to the assessment' };
  }
}
