import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SpendingForm } from '@/lib/money/queries/spending-form';

/** The first values of the form: today, and those of an entry before where the address names one. */
export function firstSpending({ lines, from }: SpendingForm, today: PlainDate): FormValues {
  const [onlyLine] = lines.length === 1 ? lines : [];
  const line = lines.find(({ id }) => id === from?.planLineId) ?? onlyLine;
  return {
    'spentOn-choice': today,
    ...dateValues('spentOn', null),
    ...(line ? { planLineId: line.id } : {}),
    ...(from ? { amount: from.typedAmount, paidTo: from.paidTo, allocationId: from.allocationId } : {}),
  };
}
