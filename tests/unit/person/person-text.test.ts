import { describe, expect, it } from 'vitest';
import type { NhsNumberMissing } from '@/lib/person/rules/nhs-number';
import { nhsNumberHint, nhsNumberText } from '@/lib/person/rules/person-text';

describe('the NHS number in words', () => {
  it.each<[string | null, NhsNumberMissing | null, string]>([
    ['9990000018', null, '999 000 0018'],
    [null, 'PERSON_DECLINED', 'The person did not want to give it'],
    [null, null, 'Not recorded'],
  ])('%s, %s: %s', (number, reason, text) => {
    expect(nhsNumberText(number, reason)).toBe(text);
  });

  it.each([
    ['9990000018', 'Ends in 0018'],
    [null, 'Not recorded'],
  ])('hints at %s by %s', (number, hint) => {
    expect(nhsNumberHint(number)).toBe(hint);
  });
});
