import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { SpendingToChange } from '@/lib/money/queries/spending-to-mend';
import { OTHER_DAY } from './spending-schema';

/** What the form to change a spending begins with: what was recorded. */
export function recordedSpending({ typed }: SpendingToChange, today: PlainDate): FormValues {
  const { spentOn, note, ...values } = typed;
  const isNamed = spentOn === today || spentOn === addDays(today, -1);
  return {
    ...values,
    ...(note ? { note } : {}),
    'spentOn-choice': isNamed ? spentOn : OTHER_DAY,
    ...dateValues('spentOn', isNamed ? null : spentOn),
  };
}
