import type { PlainDate } from '@/lib/core/plain-date';
import type { FormValues } from './form-state';

/** A day as the three boxes of a date field hold it. */
export function dateValues(name: string, date: PlainDate): FormValues {
  const [year, month, day] = date.split('-').map(Number);
  return { [`${name}-day`]: `${day}`, [`${name}-month`]: `${month}`, [`${name}-year`]: `${year}` };
}
