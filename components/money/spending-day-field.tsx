import { DateField, RadiosField } from '@/components/forms/fields';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { OTHER_DAY } from './spending-schema';

type Props = { legend: string; today: PlainDate };

/** The day of a spending: today, yesterday, or another one. The answers carry their day past midnight. */
export function SpendingDayField({ legend, today }: Props) {
  const yesterday = addDays(today, -1);
  return (
    <RadiosField
      name="spentOn-choice"
      legend={legend}
      legendSize="s"
      items={[
        { value: today, label: 'Today', hint: formatDay(today) },
        { value: yesterday, label: 'Yesterday', hint: formatDay(yesterday) },
        {
          value: OTHER_DAY,
          label: 'Another day',
          conditional: (
            <DateField name="spentOn" legend="Which day?" legendSize="s" hint="For example, 27 3 2026" />
          ),
        },
      ]}
    />
  );
}
