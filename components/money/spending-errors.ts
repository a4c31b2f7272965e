import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { RecordSpendingRefusal } from '@/lib/money/commands/record-spending';

/** Why spending was not recorded, and the field that mends it. */
export function spendingRefusal(error: RecordSpendingRefusal): FieldError {
  switch (error.kind) {
    case 'amount-not-positive':
      return { field: 'amount', message: 'The cost must be more than £0' };
    case 'over-left':
      return { field: 'amount', message: overLeft(formatPence(error.left)) };
    case 'below-floor':
      return { field: 'amount', message: overLeft(formatPence(error.balance)) };
    case 'spent-in-future':
      return { field: 'spentOn-day', message: 'The day must be today or before today' };
    case 'outside-period':
      return { field: 'spentOn-day', message: outside(error.period) };
    case 'no-such-line':
      return { field: 'planLineId', message: 'Choose what it was for from the list' };
    case 'no-such-allocation':
      return { field: 'allocationId', message: 'Choose which money paid for it from the list' };
    case 'budget-ended':
      return { message: 'This budget has ended. Nothing more can be spent from it' };
    case 'key-used-otherwise':
      return {
        message: 'This form was sent before with other answers. Look at the account, then start again',
      };
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'We could not save this. Nothing was changed' };
    case 'not-found':
      return { message: 'This budget is not open to you' };
  }
}

function overLeft(left: string): string {
  return `The cost must be ${left} or less: that is all there is to spend from this money now`;
}

function outside({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): string {
  return `The day must be from ${formatDay(startsOn)} to ${formatDay(endsOn)}, the days of this budget`;
}
