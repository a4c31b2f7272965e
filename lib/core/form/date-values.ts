import type { PlainDate } from '@/lib/core/plain-date';
import type { FormValues } from './form-state';

type DateBoxes = { day: string; month: string; year: string };

/** A day in the three boxes of a date field, without leading zeros; null leaves them blank. */
export function dateBoxes(date: PlainDate | null): DateBoxes {
  const [year = '', month = '', day = ''] = date?.split('-').map((part) => `${Number(part)}`) ?? [];
  return { day, month, year };
}

/** The same by the names of the field's boxes. */
export function dateValues(name: string, date: PlainDate | null): FormValues {
  const { day, month, year } = dateBoxes(date);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
