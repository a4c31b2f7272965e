import { describe, expect, it } from 'vitest';
import { checkClinician } from '@/lib/assessment/rules/fast-track';
import { day } from '@/lib/core/plain-date';
import { fastTrackEditionOn } from '@/lib/tool/rules/editions';

function outcome(number: string, isResponsible = true): string {
  const result = checkClinician(isResponsible, number);
  return result.ok ? `${result.value.kind} ${result.value.number}` : result.error.kind;
}

describe('ELI-42: who may complete a fast track', () => {
  it.each([
    ['12A3456E', 'NURSE 12A3456E'],
    [' 12a 3456e ', 'NURSE 12A3456E'],
    ['1234567', 'DOCTOR 1234567'],
    ['123 4567', 'DOCTOR 1234567'],
    ['123456', 'registration-number-wrong'],
    ['12345678', 'registration-number-wrong'],
    ['1A34567E', 'registration-number-wrong'],
    ['12A34567', 'registration-number-wrong'],
    ['12A3456EE', 'registration-number-wrong'],
    ['', 'registration-number-wrong'],
  ])('the number %j', (number, expected) => {
    expect(outcome(number)).toBe(expected);
  });

  it('is no clinician who is not responsible for the person, whatever their number', () => {
    expect(outcome('12A3456E', false)).toBe('not-responsible');
    expect(outcome('', false)).toBe('not-responsible');
  });
});

describe('ELI-43: which edition a fast track keeps', () => {
  it.each([
    ['2018-09-30', null],
    ['2018-10-01', 'chc-fast-track-2018'],
    ['2022-06-30', 'chc-fast-track-2018'],
    ['2022-07-01', 'chc-fast-track-2022'],
    ['2026-11-21', 'chc-fast-track-2022'],
  ])('received on %s: %s', (on, expected) => {
    expect(fastTrackEditionOn(day(on))?.id ?? null).toBe(expected);
  });
});
