import type { BirthDay } from '@/lib/core/birth-day';
import type { FormValues } from './form-state';

type DateBoxes = { day: string; month: string; year: string };

/**
 * A day in the three boxes of a date field, without leading zeros; a year alone in its box. Null leaves them
 * blank.
 */
export function dateBoxes(date: BirthDay | null): DateBoxes {
  const [year = '', month = '', day = ''] = date?.split('-').map((part) => `${Number(part)}`) ?? [];
  return { day, month, year };
}

/** The same by the names of the field's boxes. */
export function dateValues(name: string, date: BirthDay | null): FormValues {
  const { day, month, year } = dateBoxes(date);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
