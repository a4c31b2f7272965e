import { day, type PlainDate } from './plain-date';

/**
 * The day on which a person reaches an age in years. Born on 29 February, they reach it on 1 March of a
 * common year.
 * @rule CAL-03 (docs/rules.md)
 */
export function birthday(dateOfBirth: PlainDate, age: number): PlainDate {
  const year = Number(dateOfBirth.slice(0, 4)) + age;
  const dayAndMonth = dateOfBirth.slice(5);
  return day(`${year}-${dayAndMonth === '02-29' && !isLeap(year) ? '03-01' : dayAndMonth}`);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
