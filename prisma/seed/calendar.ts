import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { day, type PlainDate } from '@/lib/core/plain-date';

const FILE = new URL('../data/bank-holidays-england-wales-2015-2027.csv', import.meta.url);

/** The bank holidays of England and Wales, from the file that every database is filled from. */
export function bankHolidays(): Set<PlainDate> {
  const rows: { date: string }[] = parse(readFileSync(FILE), { columns: true });
  return new Set(rows.map(({ date }) => day(date)));
}
