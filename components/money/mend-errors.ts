import type { FieldError } from '@/lib/core/form/form-state';
import type { CorrectSpendingRefusal } from '@/lib/money/commands/correct-spending';
import type { MendSpendingRefusal } from '@/lib/money/commands/lock-to-mend';
import { explainSpending } from './spending-errors';

type Reader = 'holder' | 'staff';

const MENDED = 'This was changed or cancelled already, perhaps in another tab. Go back to see how it is now';

/** Why a spending was not taken back. */
export function explainWithdrawal(error: MendSpendingRefusal, reader: Reader): FieldError {
  switch (error.kind) {
    case 'mended-already':
    case 'already-reversed':
    case 'is-a-reversal':
      return { message: MENDED };
    case 'recorded-by-another':
      return { message: `Someone else recorded this. ${ASK[reader]}` };
    case 'checked-already':
      return { message: `This is checked now. ${ASK[reader]}` };
    case 'key-used-otherwise':
      return { message: 'This may be saved already. Go back to see how it is now' };
    case 'below-floor':
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'We could not save this. Nothing has changed' };
    case 'not-found':
      return { message: 'You do not have access to this spending' };
  }
}

/** Why a spending was not changed, and the field to correct. */
export function explainCorrection(error: CorrectSpendingRefusal, reader: Reader): FieldError | FieldError[] {
  switch (error.kind) {
    case 'nothing-changed':
      return { field: 'amount', message: 'Nothing is changed yet. Change what is wrong, then save' };
    case 'mended-already':
    case 'already-reversed':
    case 'is-a-reversal':
    case 'recorded-by-another':
    case 'checked-already':
      return explainWithdrawal(error, reader);
    default:
      return explainSpending(error, reader, () => null);
  }
}

const ASK: Record<Reader, string> = {
  holder: 'Go back and ask us to correct it',
  staff: 'Finance can reverse it',
};
