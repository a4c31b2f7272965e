import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { RecordSpendingRefusal } from '@/lib/money/commands/record-spending';

type Reader = 'holder' | 'staff';

/**
 * Why a spending was not recorded, and the field to correct.
 * @param fileText the sentence for a file that was not taken
 */
export function explainSpending(
  error: RecordSpendingRefusal,
  reader: Reader,
  fileText: (kind: string) => string | null,
): FieldError | FieldError[] {
  switch (error.kind) {
    case 'amount-not-positive':
      return { field: 'amount', message: 'The amount must be more than £0' };
    case 'over-left':
      return { field: 'amount', message: overLeft(formatPence(error.left), reader) };
    case 'below-floor':
      return { field: 'amount', message: overLeft(formatPence(error.balance), reader) };
    case 'spent-in-future':
      return { field: 'spentOn-day', message: 'The date must be today or in the past' };
    case 'outside-period':
      return { field: 'spentOn-day', message: outside(error.period) };
    case 'no-such-line':
      return { field: 'planLineId', message: 'Choose what it was for' };
    case 'no-such-allocation':
      return { field: 'allocationId', message: 'Choose which part of the budget was used' };
    case 'budget-ended':
      return { message: 'This budget has ended, so nothing more can be spent from it' };
    case 'key-used-otherwise':
      return { message: SENT_BEFORE[reader] };
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'We could not save this. Nothing has changed' };
    case 'like-another':
      // The form asks about it: components/money/like-another.ts.
      return [];
    case 'file-missing':
    case 'file-type':
    case 'file-too-large':
    case 'too-many-uploads':
    case 'too-many-files':
      return { field: 'receipts', message: fileText(error.kind) ?? 'Choose the file again' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}

const SENT_BEFORE: Record<Reader, string> = {
  holder: 'You may have already saved this. Check Money in and out before trying again',
  staff: 'This may be saved already. Check the budget before trying again',
};

function overLeft(left: string, reader: Reader): string {
  return reader === 'holder'
    ? `There is ${left} left, with all that is still to come. If you paid more than this, tell us`
    : `There is ${left} left, with what is still to be paid out`;
}

function outside({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): string {
  return `The budget runs from ${formatDay(startsOn)} to ${formatDay(endsOn)}. Enter a date between these`;
}
