import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { CloseCaseRefusal } from '@/lib/decision/commands/close-case';

/** The sentence for each refusal to close a case. None is mended by a field: the case itself has moved on. */
export function explainClosing(error: CloseCaseRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'budget-is-running':
      return { message: 'The budget has started, so the case cannot be closed here' };
    case 'not-in-this-state':
      return { message: 'The case is already closed' };
    case 'not-by-this-role':
      return { message: 'Only the person, or their practitioner for them, can decline a budget' };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
