import { z } from 'zod';
import { type BirthDay, birthYear } from '@/lib/core/birth-day';
import { type Pence, parsePounds } from '@/lib/core/money';
import { dayFrom, type PlainDate } from '@/lib/core/plain-date';

/**
 * The pieces of every form's schema. Each takes the sentences that say how to mend it. Each has its own
 * transform: a transform on the whole object would run only when every field has passed, and so hide other
 * errors.
 */

/**
 * For a rule between questions. It runs even if other questions are wrong, so that every error is shown at
 * once. It waits until the questions it needs can be read.
 */
export function onceRead(...fields: string[]) {
  return {
    when: ({ issues }: { issues: { path?: PropertyKey[] }[] }) =>
      !issues.some(({ path }) => fields.includes(String(path?.[0]))),
  };
}

/** A text that must be there. @param longest characters, inclusive */
export function text(missing: string, longest: number) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(longest, `Use ${longest.toLocaleString('en-GB')} characters or fewer`);
}

/** A text that may be left out: null when it is blank. */
export function optionalText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `Use ${longest.toLocaleString('en-GB')} characters or fewer`)
    .default('')
    .transform((typed) => typed || null);
}

/** One of the answers offered. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, missing: string) {
  return z.enum(values, { error: missing });
}

/** One of the answers offered, or null when none was chosen. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.enum(values), z.literal('')])
    .default('')
    .transform((chosen): T[number] | null => chosen || null);
}

/** Any number of the answers offered. */
export function choices<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(
    (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
    z.array(z.enum(values)),
  );
}

/** One box to tick. */
export function tick() {
  return z
    .string()
    .optional()
    .transform((sent) => sent !== undefined && sent !== '');
}

/** An amount as a person types it, in pence. */
export function pounds(wrong: string) {
  return z.string({ error: wrong }).transform((typed, ctx): Pence => {
    const amount = parsePounds(typed);
    if (amount !== null) return amount;
    ctx.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
}

/** An amount that may be left out: null when it is blank. */
export function optionalPounds(wrong: string) {
  return z
    .string()
    .default('')
    .transform((typed, ctx): Pence | null => {
      if (typed.trim() === '') return null;
      const amount = parsePounds(typed);
      if (amount === null) ctx.addIssue({ code: 'custom', message: wrong });
      return amount;
    });
}

/** A whole number between two, both inclusive. */
export function wholeNumber(least: number, most: number, wrong: string) {
  return z.string({ error: wrong }).transform((typed, ctx): number => {
    const number = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (number >= least && number <= most) return number;
    ctx.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
}

/** A whole number between two, both inclusive, that may be left out: null when it is blank. */
export function optionalWholeNumber(least: number, most: number, wrong: string) {
  return z
    .string()
    .default('')
    .transform((typed, ctx): number | null => {
      if (typed.trim() === '') return null;
      const read = wholeNumber(least, most, wrong).safeParse(typed);
      if (!read.success) ctx.addIssue({ code: 'custom', message: wrong });
      return read.success ? read.data : null;
    });
}

const parts = z.object({ day: z.string(), month: z.string(), year: z.string() }).partial();
type DateParts = z.infer<typeof parts>;

/** Day, month and year in three boxes. A month may be a name. An error goes to the first wrong box. */
export function dateParts(missing: string) {
  return parts.default({}).transform((typed, ctx): PlainDate => {
    const { date, problem } = readDate(typed, missing);
    if (date) return date;
    ctx.addIssue({ code: 'custom', ...(problem ?? { message: missing, path: ['day'] }) });
    return z.NEVER;
  });
}

/** The year of a date that has nothing else; null where more was typed, or no year of four digits. */
function yearAlone({ day, month, year = '' }: DateParts): number | null {
  if (day?.trim() || month?.trim()) return null;
  return /^[1-9]\d{3}$/.test(year.trim()) ? Number(year) : null;
}

/** A date of birth: day, month and year, or the year alone if nothing else is known. */
export function birthParts(missing: string) {
  return parts.default({}).transform((typed, ctx): BirthDay => {
    const year = yearAlone(typed);
    if (year) return birthYear(year);
    const { date, problem } = readDate(typed, missing);
    if (date) return date;
    ctx.addIssue({ code: 'custom', ...(problem ?? { message: missing, path: ['day'] }) });
    return z.NEVER;
  });
}

/** A date of birth to search by, which may be left out or be only a year. */
export function optionalBirthParts() {
  return parts.default({}).transform((typed, ctx): BirthDay | null => {
    if (isBlank(typed)) return null;
    const year = yearAlone(typed);
    if (year) return birthYear(year);
    const { date, problem } = readDate(typed, 'Enter a year, or a day, a month and a year');
    if (!date && problem) ctx.addIssue({ code: 'custom', ...problem });
    return date;
  });
}

const isBlank = ({ day, month, year }: DateParts) => ![day, month, year].some((part) => part?.trim());

/** A date that may be left out: null when all three boxes are blank. */
export function optionalDateParts() {
  return parts.default({}).transform((typed, ctx): PlainDate | null => {
    if (isBlank(typed)) return null;
    const { date, problem } = readDate(typed, 'Enter a day, a month and a year');
    if (!date && problem) ctx.addIssue({ code: 'custom', ...problem });
    return date;
  });
}

type Problem = { message: string; path: [string] };

type Read = { date: PlainDate | null; problem?: Problem };

const wrong = (message: string, part: string): Read => ({ date: null, problem: { message, path: [part] } });

function readDate(typed: DateParts, missing: string): Read {
  const names = ['day', 'month', 'year'] as const;
  const [date = '', month = '', year = ''] = names.map((name) => typed[name]?.trim() ?? '');
  const blank = names.filter((_, index) => ![date, month, year][index]);
  if (blank.length === names.length) return wrong(missing, 'day');
  if (blank[0]) return wrong(`Enter the ${blank.join(' and ')}`, blank[0]);
  if (!/^\d{4}$/.test(year)) return wrong('Enter a year with 4 numbers, for example 2026', 'year');
  const found = dayFrom(Number(year), monthNumber(month), digits(date));
  return found ? { date: found } : wrong('Enter a real date, for example 27 3 2026', 'day');
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The number of a month, or its name from three letters on, with or without a full stop: Sept, Mar. */
function monthNumber(typed: string): number {
  const name = typed.toLowerCase().replace(/\.$/, '');
  const named = name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name));
  return named >= 0 ? named + 1 : digits(typed);
}

// Number() also reads "0x1F" and "1e1", which are not days.
function digits(typed: string): number {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
}
