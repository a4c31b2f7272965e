import { describe, expect, it } from 'vitest';
import { commissionerKindOn, isLegalOn } from '@/lib/core/commissioner';
import { day } from '@/lib/core/plain-date';

describe('COM-01: what a commissioner was on a day', () => {
  it.each([
    ['2013-03-31', null],
    ['2013-04-01', 'CCG'],
    ['2022-06-30', 'CCG'],
    ['2022-07-01', 'ICB'],
    ['2026-11-29', 'ICB'],
  ])('on %s: %s', (on, kind) => {
    expect(commissionerKindOn(day(on))).toBe(kind);
  });
});

describe('COM-02: whether a commissioner was a legal body on a day', () => {
  const dissolved = { kind: 'ICB', legalFrom: day('2022-07-01'), legalTo: day('2026-03-31') } as const;
  const begun = { kind: 'ICB', legalFrom: day('2026-04-01'), legalTo: null } as const;
  const group = { kind: 'CCG', legalFrom: null, legalTo: day('2022-06-30') } as const;

  it.each([
    ['a board the day before its first', dissolved, '2022-06-30', false],
    ['a board on its first day', dissolved, '2022-07-01', true],
    ['a board on its last day', dissolved, '2026-03-31', true],
    ['a board the day after its last', dissolved, '2026-04-01', false],
    ['a new board the day before its first', begun, '2026-03-31', false],
    ['a new board with no last day', begun, '2036-04-01', true],
    ['a group with no known first day', group, '2015-01-01', true],
    ['a group before there were groups', group, '2013-03-31', false],
    ['a group on the last day of groups', group, '2022-06-30', true],
    ['a group the day after', group, '2022-07-01', false],
  ])('%s', (_, commissioner, on, isLegal) => {
    expect(isLegalOn(commissioner, day(on))).toBe(isLegal);
  });

  it('a board without any known day is none before there were boards', () => {
    const unknown = { kind: 'ICB', legalFrom: null, legalTo: null } as const;
    expect(isLegalOn(unknown, day('2022-06-30'))).toBe(false);
    expect(isLegalOn(unknown, day('2022-07-01'))).toBe(true);
  });
});
