import { describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import type { Found } from '@/lib/person/rules/capacity';
import { parentMoneyEndsOn } from '@/lib/person/rules/parent-at-16';

const theo = { dateOfBirth: day('2009-01-12'), found: [] as Found[] };
const karin = { basis: 'PARENTAL_RESPONSIBILITY', startsOn: day('2019-04-01') } as const;
const lacks: Found = { matter: 'MONEY', finding: 'LACKS', assessedOn: day('2025-01-10') };

describe('PER-35: a parent’s authority over the money', () => {
  it.each([
    ['goes on the day before the 16th birthday', '2025-01-11', null],
    ['has ended the day before, on the birthday', '2025-01-12', '2025-01-11'],
    ['and on every later day', '2026-06-01', '2025-01-11'],
  ])('%s', (_, today, expected) => {
    expect(parentMoneyEndsOn(karin, theo, day(today))).toBe(expected);
  });

  it('goes on where the young person lacks capacity for the money, and for nothing else', () => {
    const ends = (found: Found[]) => parentMoneyEndsOn(karin, { ...theo, found }, day('2025-01-12'));
    expect(ends([lacks])).toBeNull();
    expect(ends([{ ...lacks, matter: 'PLAN' }])).toBe('2025-01-11');
    expect(ends([lacks, { ...lacks, finding: 'HAS' }])).toBe('2025-01-11');
  });

  it('that began at 16 rests on a finding, and that of others does not end by age', () => {
    expect(parentMoneyEndsOn({ ...karin, startsOn: day('2025-01-12') }, theo, day('2026-01-01'))).toBeNull();
    const appointed = { ...karin, basis: 'APPOINTED_BY_COMMISSIONER' } as const;
    expect(parentMoneyEndsOn(appointed, theo, day('2026-01-01'))).toBeNull();
  });

  it('counts from the earliest birthday where only the year is known', () => {
    const born = { dateOfBirth: birthYear(2009), found: [] };
    expect(parentMoneyEndsOn(karin, born, day('2025-01-01'))).toBe('2024-12-31');
  });
});
