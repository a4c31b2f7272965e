import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { day, type PlainDate } from '@/lib/core/plain-date';

/** The bank holidays of England and Wales as they were published. */
export function publishedHolidays(): ReadonlySet<PlainDate> {
  const file = new URL('../../prisma/data/bank-holidays-england-wales-2015-2027.csv', import.meta.url);
  const rows: { date: string }[] = parse(readFileSync(file), { columns: true });
  return new Set(rows.map(({ date }) => day(date)));
}
