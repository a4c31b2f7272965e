import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Found } from '@/lib/person/rules/capacity';
import { agreerOf, agreersBetween, type PlanAuthority } from '@/lib/plan/rules/agreer';

const joanna: PlanAuthority = {
  id: 'a1',
  name: 'Joanna Marlowe',
  coversPlan: true,
  startsOn: day('2026-01-20'),
  endsOn: day('2026-12-31'),
  endedOn: null,
};
const moneyOnly: PlanAuthority = { ...joanna, id: 'a2', name: 'Fiona Marlowe', coversPlan: false };
const ended: PlanAuthority = { ...joanna, id: 'a3', name: 'Hugh Marlowe', endedOn: day('2026-02-10') };
const edith = { name: 'Edith Marlowe', dateOfBirth: day('1958-02-14') };

type Person = Parameters<typeof agreerOf>[1]['person'];
const lacks: Found = { matter: 'PLAN', finding: 'LACKS', assessedOn: day('2026-01-20') };

function agreed(choice: string, on: string, person: Person = edith, found: Found[] = [lacks]) {
  const authorities = [joanna, moneyOnly, ended];
  const result = agreerOf(choice, { person, found, authorities, agreedOn: day(on) });
  return result.ok ? result.value : result.error.kind;
}

describe('PLN-07: who agrees a plan', () => {
  it('is the person, or a representative by an authority over the plan on that day', () => {
    expect(agreed('PERSON', '2026-03-02', edith, [])).toEqual({
      agreedAs: 'PERSON',
      name: 'Edith Marlowe',
      authorityId: null,
    });
    expect(agreed('a1', '2026-03-02')).toEqual({
      agreedAs: 'AUTHORITY',
      name: 'Joanna Marlowe',
      authorityId: 'a1',
    });
  });

  it.each([
    ['a neighbour whom no record names', 'Mr Pike next door', '2026-03-02', 'no-such-agreer'],
    ['an authority over the money alone', 'a2', '2026-03-02', 'no-such-agreer'],
    ['the day before the first', 'a1', '2026-01-19', 'authority-not-that-day'],
    ['the day after the last', 'a1', '2027-01-01', 'authority-not-that-day'],
    ['the day it ended early', 'a3', '2026-02-10', 'authority-not-that-day'],
  ])('not %s', (_, choice, on, expected) => {
    expect(agreed(choice, on)).toBe(expected);
  });

  it('is one of the two: by what is found of capacity for that day', () => {
    expect(agreed('PERSON', '2026-01-19')).toMatchObject({ agreedAs: 'PERSON' });
    expect(agreed('PERSON', '2026-01-20')).toBe('lacks-capacity-to-agree');
    expect(agreed('a1', '2026-03-02', edith, [])).toBe('person-agrees-themselves');
    const forMoney: Found = { ...lacks, matter: 'MONEY' };
    expect(agreed('a1', '2026-03-02', edith, [forMoney])).toBe('person-agrees-themselves');
  });

  it('is the person only from 16', () => {
    const theo = { name: 'Theo Lindgren', dateOfBirth: day('2009-01-12') };
    expect(agreed('PERSON', '2025-01-11', theo)).toBe('too-young-to-agree');
    expect(agreed('PERSON', '2025-01-12', theo)).toMatchObject({ agreedAs: 'PERSON' });
    const mother = [{ ...joanna, startsOn: day('2019-01-01') }];
    const by = (on: string) =>
      agreerOf('a1', { person: theo, found: [], authorities: mother, agreedOn: day(on) });
    expect(by('2025-01-11')).toMatchObject({ ok: true });
    expect(by('2025-01-12')).toMatchObject({ error: { kind: 'person-agrees-themselves' } });
  });

  it('offers who had authority on some day since the plan began', () => {
    const between = (from: string, to: string) =>
      agreersBetween([joanna, moneyOnly, ended], day(from), day(to)).map(({ id }) => id);
    expect(between('2026-02-09', '2026-03-02')).toEqual(['a1', 'a3']);
    expect(between('2026-02-10', '2026-03-02')).toEqual(['a1']);
    expect(between('2025-12-01', '2026-01-19')).toEqual([]);
  });
});
