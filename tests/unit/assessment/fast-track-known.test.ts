import { describe, expect, it } from 'vitest';
import { fastTrackValues } from '@/app/practitioner/cases/[caseId]/fast-track/values';
import { fastTrackKnown } from '@/lib/assessment/rules/fast-track-known';
import { day } from '@/lib/core/plain-date';

const referral = {
  referralKind: 'FAST_TRACK',
  askedBy: 'PROFESSIONAL',
  askedByName: 'Dr Miriam Castle, St Ebba’s Hospice, Northwick',
  askedOn: day('2026-03-04'),
} as const;
const before = {
  clinicianName: 'Ann Reed',
  register: 'NMC',
  registrationNumber: '12A3456E',
  organisation: 'Hope Ward',
} as const;

describe('ELI-42: the form of a fast track is filled with what is known', () => {
  it('by the referral: who referred, where they work and the day it came', () => {
    expect(fastTrackKnown(referral, null)).toEqual({
      clinicianName: 'Dr Miriam Castle',
      organisation: 'St Ebba’s Hospice, Northwick',
      receivedOn: '2026-03-04',
    });
  });

  it('by the fast track that was sent back: the clinician and the register, and not its day', () => {
    expect(fastTrackKnown(referral, before)).toEqual({ ...before, receivedOn: null });
  });

  it('names no clinician where the family referred, and nothing where it was for something else', () => {
    const family = { ...referral, askedBy: 'FAMILY_OR_FRIEND' } as const;
    expect(fastTrackKnown(family, null)).toMatchObject({ clinicianName: '', receivedOn: '2026-03-04' });
    expect(fastTrackKnown({ ...referral, referralKind: 'CHECKLIST' }, null)).toEqual({ receivedOn: null });
  });

  it('and never with what the clinician confirms, nor the time', () => {
    const values = fastTrackValues(fastTrackKnown(referral, before));
    expect(values).toMatchObject({ register: 'NMC', 'receivedOn-day': '' });
    expect(Object.keys(values).filter((name) => /^is|Time$|condition|careNeeded/.test(name))).toEqual([]);
  });
});
