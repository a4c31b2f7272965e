import { describe, expect, it } from 'vitest';
import { checkFastTrack, type FastTrackClaims, fastTrackFaults } from '@/lib/assessment/rules/fast-track';
import { day } from '@/lib/core/plain-date';
import { fastTrackEditionOn } from '@/lib/tool/rules/editions';

const claims = {
  register: 'NMC',
  registrationNumber: '12A3456E',
  isResponsible: true,
  isCriterionMet: true,
} as const;

function outcome(change: Partial<FastTrackClaims>): string {
  const result = checkFastTrack({ ...claims, ...change });
  return result.ok ? `${result.value.kind} ${result.value.number}` : result.error.kind;
}

describe('ELI-42: who may complete a fast track', () => {
  it.each([
    ['NMC', '12A3456E', 'NURSE 12A3456E'],
    ['NMC', ' 12a 3456e ', 'NURSE 12A3456E'],
    ['NMC', '1234567', 'registration-number-wrong'],
    ['NMC', '1A34567E', 'registration-number-wrong'],
    ['NMC', '12A34567', 'registration-number-wrong'],
    ['NMC', '12A3456EE', 'registration-number-wrong'],
    ['NMC', '', 'registration-number-wrong'],
    ['GMC', '1234567', 'DOCTOR 1234567'],
    ['GMC', '123 4567', 'DOCTOR 1234567'],
    ['GMC', '12A3456E', 'registration-number-wrong'],
    ['GMC', '123456', 'registration-number-wrong'],
    ['GMC', '12345678', 'registration-number-wrong'],
    ['GMC', 'A123456', 'registration-number-wrong'],
    ['HCPC', 'PH12345', 'register-not-appropriate'],
    ['HCPC', '1234567', 'register-not-appropriate'],
    ['OTHER', '12A3456E', 'register-not-appropriate'],
  ] as const)('on the register %s, the number %j', (register, registrationNumber, expected) => {
    expect(outcome({ register, registrationNumber })).toBe(expected);
  });

  it('is no clinician who is not responsible for the person, whatever their number', () => {
    expect(outcome({ isResponsible: false })).toBe('not-responsible');
  });

  it('is no fast track unless the condition deteriorates rapidly and may be terminal', () => {
    expect(outcome({ isCriterionMet: false })).toBe('criterion-not-met');
  });

  it('names every fault at once, in the order of the form', () => {
    const nothing = {
      register: 'HCPC',
      registrationNumber: '',
      isResponsible: false,
      isCriterionMet: false,
    } as const;
    expect(fastTrackFaults(nothing).map(({ kind }) => kind)).toEqual([
      'register-not-appropriate',
      'not-responsible',
      'criterion-not-met',
    ]);
    expect(fastTrackFaults(claims)).toEqual([]);
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
