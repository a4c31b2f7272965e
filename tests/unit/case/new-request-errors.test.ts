import { describe, expect, it } from 'vitest';
import { explainNewRequest } from '@/app/practitioner/people/[personId]/requests/new/errors';

const said = (age: number, to: number | null) =>
  explainNewRequest({ kind: 'age-outside-group', age, from: to === null ? 18 : 0, to }).message;

describe('ADU-01: a request for adult care before 18', () => {
  it('from 16 is pointed at the referral that it can rest on', () => {
    expect(said(16, null)).toContain('Record a referral for the Checklist first');
    expect(said(17, null)).toContain('Record a referral for the Checklist first');
  });

  it('before 16, and for a group that ends at an age, says the ages alone', () => {
    expect(said(15, null)).toBe('The person was 15 on that date. This group is for people aged 18 or over');
    expect(said(18, 17)).toBe('The person was 18 on that date. This group is for people aged 17 or under');
  });
});
