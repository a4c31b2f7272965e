import type { PlainDate } from '@/lib/core/plain-date';
import type { FormValues } from './form-state';

/** A day in the three boxes of a date field, without leading zeros; null leaves them blank. */
export function dateValues(name: string, date: PlainDate | null): FormValues {
  const [year = '', month = '', day = ''] = date?.split('-').map((part) => `${Number(part)}`) ?? [];
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
