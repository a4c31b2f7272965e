import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** People in England who had a personal health budget at some time in a financial year. Null where it was not published. */
export type PublishedYear = { year: string; people: number; adults: number | null; children: number | null };

const lines = z.array(
  z.object({
    financial_year: z.string(),
    quarter: z.string(),
    measure: z.string(),
    value: z.coerce.number().int(),
  }),
);

let read: PublishedYear[] | undefined;

/** The years whose last quarter was published, newest first. Read from the file once a process. */
export function publishedTotals(): PublishedYear[] {
  const file = path.join(process.cwd(), 'prisma', 'data', 'phb-national-published-totals.csv');
  read ??= yearsOf(readFileSync(file, 'utf8'));
  return read;
}

/** The whole years in the published file: its fourth quarters, which count from 1 April. */
export function yearsOf(csv: string): PublishedYear[] {
  const wholeYears = lines.parse(parse(csv, { columns: true })).filter(({ quarter }) => quarter === 'Q4');
  const years = [...new Set(wholeYears.map(({ financial_year }) => financial_year))].sort().reverse();
  return years.flatMap((year) => {
    const measured = wholeYears.filter(({ financial_year }) => financial_year === year);
    const find = (name: string) => measured.find(({ measure }) => measure === name)?.value ?? null;
    const people = find('people_received_ytd');
    return people === null
      ? []
      : [{ year, people, adults: find('adults'), children: find('children_young_people') }];
  });
}
