import { describe, expect, it } from 'vitest';
import { fastTrackWhy } from '@/components/assessment/fast-track-why';
import { checkFastTrack, type FastTrackClaims } from '@/lib/assessment/rules/fast-track';
import { explainFastTrack } from '@/lib/assessment/rules/fast-track-why';
import {
  FAST_TRACK_EDITIONS,
  FAST_TRACK_NEEDS,
  type FastTrackNeed,
} from '@/lib/tool/rules/fast-track-edition';

/** What was recorded, with one need taken away. */
const without: Record<FastTrackNeed, Partial<FastTrackClaims>> = {
  REGISTERED: { register: 'HCPC' },
  RESPONSIBLE: { isResponsible: false },
  DETERIORATING: { isCriterionMet: false },
};
const claims = {
  register: 'NMC',
  registrationNumber: '12A3456E',
  isResponsible: true,
  isCriterionMet: true,
} as const;

function explained(ruleSet: string) {
  const explanation = explainFastTrack(ruleSet, { clinicianKind: 'NURSE', isCriterionMet: true });
  if (!explanation) throw new Error(`No reasons for ${ruleSet}`);
  return explanation;
}

describe('ELI-19: why a fast track is enough', () => {
  it('holds with every need, and with none of them taken away', () => {
    expect(checkFastTrack(claims).ok).toBe(true);
    for (const need of FAST_TRACK_NEEDS)
      expect(checkFastTrack({ ...claims, ...without[need] }).ok, need).toBe(false);
  });

  it('names the edition and since when it is in use', () => {
    expect(explained('chc-fast-track-2018').edition).toMatchObject({ firstDay: '2018-10-01' });
    expect(explained('chc-fast-track-2022').edition).toMatchObject({ firstDay: '2022-07-01' });
  });

  it('is not given for an edition that is not known', () => {
    expect(explainFastTrack('chc-dst-2022', { clinicianKind: 'DOCTOR', isCriterionMet: true })).toBeNull();
  });

  it('does not claim the criterion for one that was recorded before it was asked', () => {
    const before = explainFastTrack('chc-fast-track-2022', { clinicianKind: 'NURSE', isCriterionMet: null });
    expect(before?.needs).toEqual(['REGISTERED', 'RESPONSIBLE']);
    expect(explained('chc-fast-track-2022').needs).toEqual(FAST_TRACK_NEEDS);
  });

  it.each(['staff', 'person'] as const)(
    'is explained to %s with rules, answers and what would flip it',
    (reader) => {
      for (const { id } of FAST_TRACK_EDITIONS) {
        const why = fastTrackWhy(explained(id), reader);
        expect(why.rules.map(({ source }) => source)).not.toContain('');
        expect(why.answers[0]?.answer).toBe('A registered nurse');
        expect(why.flips.all).toHaveLength(FAST_TRACK_NEEDS.length);
      }
    },
  );
});
