import { checkDigit } from '@/lib/person/rules/nhs-number';

const FIRST = 999_000_100;

/** The n-th NHS number of the test range from 999 000 0000, with its check digit. Each is given once. */
export function testNhsNumbers(count: number, skip = 0): string[] {
  const numbers: string[] = [];
  for (let nine = FIRST; numbers.length < count + skip; nine += 1) {
    const check = checkDigit(String(nine));
    if (check !== null) numbers.push(`${nine}${check}`);
  }
  return numbers.slice(skip);
}
