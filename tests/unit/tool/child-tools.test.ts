import { describe, expect, it } from 'vitest';
import { isAgainst } from '@/lib/assessment/rules/screening';
import { editionOf } from '@/lib/tool/rules/editions';
import { indicate } from '@/lib/tool/rules/indicate';
import { explained, saidOf } from './letters';

const cases: [id: string, letters: string, said: string][] = [
  ['CY-01', 'N N N N N N N N N N', 'THRESHOLD_NOT_MET'],
  ['CY-02', 'N H H N N H N N N N', 'THRESHOLD_MET'],
  ['CY-04', 'N S N N N N N N N N', 'THRESHOLD_MET'],
  ['CY-05', 'P N N N N N N N N N', 'THRESHOLD_MET'],
  ['CY-07', 'N N N N N N N N N P', 'THRESHOLD_MET'],
  ['CY-08', 'N N N N N N N N S N', 'THRESHOLD_MET'],
  ['CY-10', 'N N N N N N N N P N', 'no-such-level'],
  ['two high are not enough', 'N H H N N N N N N N', 'THRESHOLD_NOT_MET'],
  ['moderate everywhere is not enough', 'M M M M M M M M M M', 'THRESHOLD_NOT_MET'],
  ['no severe in communication', 'N N N N N S N N N N', 'no-such-level'],
  ['no severe in psychological', 'N N N N N N N S N N', 'no-such-level'],
];

describe.each(['cypcc-dst-2010', 'cypcc-dst-2016'])('ELI-14: the children’s tool, %s', (edition) => {
  it.each(cases)('%s: %s is %s', (_id, letters, said) => {
    expect(saidOf(edition, letters)).toBe(said);
  });

  it('CY-11: judgement may go against a threshold that is not met, and is known to', () => {
    expect(isAgainst('THRESHOLD_NOT_MET', 'ELIGIBLE')).toBe(true);
    expect(isAgainst('THRESHOLD_NOT_MET', 'NOT_ELIGIBLE')).toBe(false);
  });

  it('ELI-18: names every rule that holds, severe counting as high', () => {
    const rules = (letters: string) => explained(edition, letters).fired.map(({ rule }) => rule);
    expect(rules('P H H N N N N N N N')).toEqual(['child-priority', 'three-high']);
    expect(rules('N S H H N N N N N N')).toEqual(['child-severe', 'three-high']);
    expect(rules('N S N N N N N N N N')).toEqual(['child-severe']);
    expect(rules('L M N N N N N N N N')).toEqual(['child-not-met']);
  });
});

const NO = 'NO_NEED';

describe.each(['cypcc-pre-assessment-2010', 'cypcc-pre-assessment-2016'])(
  'ELI-15: the pre-assessment, %s',
  (edition) => {
    it('needs one need in any domain', () => {
      const keys = editionOf(edition).domains.map(({ key }) => key);
      const none = Object.fromEntries(keys.map((key) => [key, NO]));
      const without = indicate(editionOf(edition), none);
      expect(without).toMatchObject({ value: { indication: 'NO_FULL_ASSESSMENT' } });
      expect(without.ok && without.value.flips).toHaveLength(10);
      for (const key of keys) {
        const said = indicate(editionOf(edition), { ...none, [key]: 'NEED' });
        expect(said).toMatchObject({
          value: {
            indication: 'FULL_ASSESSMENT',
            fired: [{ rule: 'any-need', domains: [key] }],
            flips: [{ domain: key, to: NO }],
          },
        });
      }
    });
  },
);
