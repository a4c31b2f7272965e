import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { TellIndicativeBudgetRefusal } from '@/lib/plan/commands/tell-indicative-budget';

/** The sentence for each refusal of having told the person, and the field that mends it. */
export function explainTelling(
  error: TellIndicativeBudgetRefusal | NotFound | { kind: 'format-missing' },
): FieldError {
  switch (error.kind) {
    case 'told-in-future':
      return { field: 'informedOn-day', message: 'The date must be today or in the past' };
    case 'told-before-set':
      return {
        field: 'informedOn-day',
        message: `The date must be on or after ${formatDay(error.setOn)}, when the amount was set`,
      };
    case 'format-missing':
      return {
        field: 'format',
        message: 'Enter which format you used, such as easy read or British Sign Language',
      };
    case 'amount-changed':
      return {
        message: `The amount changed to ${formatPence(error.total)} while you were on this page. Open the case and tell the person the new amount`,
      };
    case 'already-told':
      return {
        message: `It is already recorded that the person was told this amount, on ${formatDay(error.informedOn)}`,
      };
    case 'nothing-to-tell':
      return { message: 'There is no amount to tell the person at this stage of the case' };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
