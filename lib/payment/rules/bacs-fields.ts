import { day, daysBetween, type PlainDate } from '@/lib/core/plain-date';

/** What is written from a position of a record, counted from 1, with its length. */
export type BacsField = readonly [position: number, length: number, content: string | number];

/**
 * A record of spaces with these fields in it: texts from the left, numbers to the right with noughts.
 * @throws if a field does not fit: what is written was checked before
 * @rule OUT-01 (docs/rules.md)
 */
export function bacsRecord(width: number, fields: readonly BacsField[]): string {
  let record = '';
  for (const [position, length, content] of fields) {
    const text = typeof content === 'number' ? String(content).padStart(length, '0') : content.padEnd(length);
    const fits = text.length === length && /^[A-Z0-9.&/ -]*$/.test(text) && record.length < position;
    if (!fits) throw new Error(`A field of ${length} characters at ${position} does not fit`);
    record = record.padEnd(position - 1) + text;
  }
  return record.padEnd(width);
}

/** A day in a Bacs file: a space, two digits of the year, three of the day of the year. */
export function bacsDay(date: PlainDate): string {
  const ofYear = daysBetween(day(`${date.slice(0, 4)}-01-01`), date) + 1;
  return ` ${date.slice(2, 4)}${String(ofYear).padStart(3, '0')}`;
}
