import { describe, expect, it } from 'vitest';
import { fastTrackWhy } from '@/components/assessment/fast-track-why';
import { checkClinician } from '@/lib/assessment/rules/fast-track';
import { explainFastTrack } from '@/lib/assessment/rules/fast-track-why';
import {
  FAST_TRACK_EDITIONS,
  FAST_TRACK_NEEDS,
  type FastTrackNeed,
} from '@/lib/tool/rules/fast-track-edition';

/** What was recorded, with one need taken away. */
const without: Record<FastTrackNeed, [isResponsible: boolean, number: string]> = {
  REGISTERED: [true, 'none'],
  RESPONSIBLE: [false, '12A3456E'],
};

function explained(ruleSet: string) {
  const explanation = explainFastTrack(ruleSet, 'NURSE');
  if (!explanation) throw new Error(`No reasons for ${ruleSet}`);
  return explanation;
}

describe('ELI-19: why a fast track is enough', () => {
  it('holds with every need, and with none of them taken away', () => {
    expect(checkClinician(true, '12A3456E').ok).toBe(true);
    for (const need of FAST_TRACK_NEEDS) expect(checkClinician(...without[need]).ok, need).toBe(false);
  });

  it('names the edition and since when it is in use', () => {
    expect(explained('chc-fast-track-2018').edition).toMatchObject({ firstDay: '2018-10-01' });
    expect(explained('chc-fast-track-2022').edition).toMatchObject({ firstDay: '2022-07-01' });
  });

  it('is not given for an edition that is not known', () => {
    expect(explainFastTrack('chc-dst-2022', 'DOCTOR')).toBeNull();
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
