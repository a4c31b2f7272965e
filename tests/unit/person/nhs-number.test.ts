import { describe, expect, it } from 'vitest';
import {
  checkDigit,
  formatNhsNumber,
  type NhsNumberMissing,
  parseNhsNumber,
  statedNhsNumber,
} from '@/lib/person/rules/nhs-number';
import fc from '../../support/property';

function outcome(typed: string): string {
  const parsed = parseNhsNumber(typed);
  return parsed.ok ? parsed.value : parsed.error.kind;
}

const testNumbers = ['9990000026', '9990000034', '9990000042', '9990000107', '9990000174', '9990000182'];

describe('PER-01: NHS numbers', () => {
  it.each([
    ['NN-01', '9990000018', '9990000018'],
    ['NN-02', '999 000 0018', '9990000018'],
    ['NN-04', '9990000000', 'no-such-number'],
    ['NN-05', '9998887771', '9998887771'],
    ['NN-07', '9434765919', '9434765919'],
    ['NN-08', '9434765918', 'wrong-check-digit'],
    ['NN-10', '9999999999', 'all-same-digit'],
    ['dashes', '999-000–0018', '9990000018'],
    ['a spreadsheet’s number', '9990000018.0', '9990000018'],
    ['more decimals', ' 9990000018.00 ', '9990000018'],
    ['a spreadsheet’s text', "'9990000018", '9990000018'],
    ['a curly apostrophe', '’999 000 0018', '9990000018'],
    ['a letter’s label', 'NHS No: 999 000 0018', '9990000018'],
    ['a long label', 'nhs number 999-000-0018', '9990000018'],
    ['a short label', 'NHS: 9990000018', '9990000018'],
    ['a label with a full stop', 'NHS No. 999 000 0018', '9990000018'],
    ['dots', '999.000.0018', '9990000018'],
    ['a spreadsheet’s formula', '="9434765919"', '9434765919'],
    ['a spreadsheet’s exponent', '9.434765919E9', '9434765919'],
    ['a longer exponent', '9.434765919E+09', '9434765919'],
    ['a small exponent', '9.434765919e+9', '9434765919'],
    ['an exponent that lost digits', '9.43477E+09', 'digits-lost'],
    ['an exponent that lost one digit', "'9.43476592E+09", 'digits-lost'],
    ['an exponent that lost all but one', '9E+09', 'digits-lost'],
    ['an exponent of another size', '9.434765919E+10', 'not-ten-digits'],
    ['thousands', '9,434,765,919', '9434765919'],
    ['thousands with decimals', '9,434,765,919.00', '9434765919'],
    ['a backtick', '`9434765919', '9434765919'],
    ['nine digits of a spreadsheet', '999000001.0', 'not-ten-digits'],
    ['another number', 'Hospital No: 9990000018', 'not-ten-digits'],
    ['nine digits', '999000001', 'not-ten-digits'],
    ['eleven digits', '99900000180', 'not-ten-digits'],
    ['a letter', '999000001O', 'not-ten-digits'],
    ['other digits', '٩٩٩٠٠٠٠٠١٨', 'not-ten-digits'],
    ['blank', '', 'not-ten-digits'],
    ['a wrong test number', '9990000019', 'wrong-check-digit'],
  ])('%s: %j gives %s', (_, typed, expected) => {
    expect(outcome(typed)).toBe(expected);
  });

  it.each(testNumbers)('%s of the test range is valid', (number) => {
    expect(outcome(number)).toBe(number);
  });

  it('NN-02: is shown as three, three and four', () => {
    const parsed = parseNhsNumber('9990000018');
    expect(parsed.ok && formatNhsNumber(parsed.value)).toBe('999 000 0018');
  });

  it('a check of 11 counts as 0', () => {
    expect(checkDigit('000000000')).toBe(0);
    expect(checkDigit('999000000')).toBeNull();
  });

  it('catches every single wrong digit', () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.constantFrom(...testNumbers),
        place,
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number[at]) + by) % 10;
          expect(parseNhsNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });
});

describe('PER-02: a number, or why there is none', () => {
  it.each<[string, string, NhsNumberMissing | null, object]>([
    ['NN-11', ' ', 'NOT_YET_TRACED', { ok: true, value: { nhsNumber: null, missing: 'NOT_YET_TRACED' } }],
    ['a number', '9990000018', null, { ok: true, value: { nhsNumber: '9990000018', missing: null } }],
    ['neither', '', null, { ok: false, error: { kind: 'reason-required' } }],
    ['both', '9990000018', 'NEWBORN', { ok: false, error: { kind: 'number-and-reason' } }],
    ['a wrong number', '9990000019', null, { ok: false, error: { kind: 'wrong-check-digit' } }],
  ])('%s', (_, typed, missing, expected) => {
    expect(statedNhsNumber(typed, missing)).toEqual(expected);
  });
});
