import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** People in England with a personal health budget at some time in a financial year. Null: not published. */
export type PublishedYear = { year: string; people: number; adults: number | null; children: number | null };

const csvRows = z.array(
  z.object({
    financial_year: z.string(),
    quarter: z.string(),
    measure: z.string(),
    value: z.coerce.number().int(),
  }),
);

let cachedTotals: PublishedYear[] | undefined;

/** The years with a published last quarter, newest first. Reads the file once in a process. */
export function publishedTotals(): PublishedYear[] {
  const file = path.join(process.cwd(), 'prisma', 'data', 'phb-national-published-totals.csv');
  cachedTotals ??= yearsOf(readFileSync(file, 'utf8'));
  return cachedTotals;
}

/** The whole years of the published file: its fourth quarters, which count from 1 April. */
export function yearsOf(csv: string): PublishedYear[] {
  const wholeYears = csvRows.parse(parse(csv, { columns: true })).filter(({ quarter }) => quarter === 'Q4');
  const years = [...new Set(wholeYears.map(({ financial_year }) => financial_year))].sort().reverse();
  return years.flatMap((year) => {
    const measured = wholeYears.filter(({ financial_year }) => financial_year === year);
    const findValue = (name: string) => measured.find(({ measure }) => measure === name)?.value ?? null;
    const people = findValue('people_received_ytd');
    return people === null
      ? []
      : [{ year, people, adults: findValue('adults'), children: findValue('children_young_people') }];
  });
}
