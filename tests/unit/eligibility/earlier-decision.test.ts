import { describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import { checkEarlier, type EarlierDraft } from '@/lib/eligibility/rules/earlier-decision';

const today = day('2026-01-13');
const born = day('1958-02-14');
const draft = (change: Partial<EarlierDraft> = {}): EarlierDraft => ({
  framework: 'CHC',
  outcome: 'CHC',
  startsOn: day('2023-06-12'),
  endsOn: null,
  decidedOn: day('2023-06-12'),
  reviewedOn: null,
  nursingPence: null,
  nhsShare: null,
  ...change,
});
const verdict = (
  change: Partial<EarlierDraft>,
  dateOfBirth: typeof born | ReturnType<typeof birthYear> = born,
) => {
  const checked = checkEarlier(draft(change), dateOfBirth, today);
  return checked.ok ? 'ok' : checked.error.kind;
};

describe('ELI-94: an earlier decision', () => {
  it.each([
    ['years ago', {}, 'ok'],
    ['today', { decidedOn: today, startsOn: today }, 'ok'],
    ['tomorrow', { decidedOn: day('2026-01-14') }, 'decided-later-than-today'],
    ['before birth', { decidedOn: day('1958-02-13') }, 'decided-before-birth'],
    ['that starts before birth', { startsOn: day('1958-02-13') }, 'starts-before-birth'],
    ['that starts after it was made, in principle', { startsOn: day('2027-01-01') }, 'ok'],
    ['that ended on its first day', { endsOn: day('2023-06-12') }, 'ok'],
    ['that ended before it started', { endsOn: day('2023-06-11') }, 'ends-before-start'],
    ['last reviewed on the day it was made', { reviewedOn: day('2023-06-12') }, 'ok'],
    ['last reviewed before it was made', { reviewedOn: day('2023-06-11') }, 'reviewed-before-start'],
    [
      'last reviewed before it started',
      { startsOn: day('2023-07-01'), reviewedOn: day('2023-06-20') },
      'reviewed-before-start',
    ],
    ['last reviewed today', { reviewedOn: today }, 'ok'],
    ['last reviewed tomorrow', { reviewedOn: day('2026-01-14') }, 'reviewed-later-than-today'],
    [
      'last reviewed after its end',
      { endsOn: day('2024-06-12'), reviewedOn: day('2024-06-13') },
      'reviewed-after-end',
    ],
    ['of another framework', { framework: 'S117' }, 'outcome-not-of-framework'],
    ['for nursing care without an amount', { outcome: 'NURSING_CARE' }, 'nursing-amount-missing'],
    ['for nursing care', { outcome: 'NURSING_CARE', nursingPence: 25_406 }, 'ok'],
    ['for a joint package without a share', { outcome: 'JOINT_PACKAGE' }, 'nhs-share-missing'],
    ['for a joint package', { outcome: 'JOINT_PACKAGE', nhsShare: 'Nights' }, 'ok'],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(change)).toBe(expected);
  });

  it('fits the age on the day it starts: in principle at 17, from the 18th birthday', () => {
    const young = day('2009-01-12');
    const inPrinciple = { decidedOn: day('2025-12-01') };
    expect(verdict({ ...inPrinciple, startsOn: day('2027-01-11') }, young)).toBe('age-outside-framework');
    expect(verdict({ ...inPrinciple, startsOn: day('2027-01-12') }, young)).toBe('ok');
    expect(verdict({ ...inPrinciple, startsOn: day('2026-01-01'), outcome: 'NOT_ELIGIBLE' }, young)).toBe(
      'ok',
    );
  });

  it('takes the first day of a year of birth', () => {
    expect(verdict({}, birthYear(1943))).toBe('ok');
    expect(verdict({ decidedOn: day('1942-12-31') }, birthYear(1943))).toBe('decided-before-birth');
  });
});
