import { describe, expect, it } from 'vitest';
import { explained, saidOf } from './letters';

const EDITION = 'chc-dst-2022';

const cases: [id: string, letters: string, said: string][] = [
  ['DS-01', 'P N N N N N N N N N N N', 'ELIGIBILITY_EXPECTED'],
  ['DS-02', 'N N N N S N N S N N N N', 'ELIGIBILITY_EXPECTED'],
  ['DS-04', 'L M H M M M M S M L N N', 'MDT_JUDGEMENT'],
  ['DS-05', 'M H H H H H M H M M L N', 'MDT_JUDGEMENT'],
  ['DS-07', 'L L L L L L L L L L L L', 'UNLIKELY'],
  ['DS-08', 'L L M L L L L L L L L N', 'MDT_JUDGEMENT'],
  ['DS-10', 'N N N N N N N N N N P N', 'ELIGIBILITY_EXPECTED'],
  ['DS-11', 'N N S N N N N N N N N N', 'no-such-level'],
  ['DS-13', 'N N N N N N N N N N S N', 'no-such-level'],
  ['DS-14', 'N N N N N S N N N N N N', 'no-such-level'],
  ['no needs at all', 'N N N N N N N N N N N N', 'UNLIKELY'],
  ['a priority in domain 12', 'N N N N N N N N N N N P', 'no-such-level'],
  ['a severe in domain 12 counts', 'N N N N S N N N N N N S', 'ELIGIBILITY_EXPECTED'],
  ['one severe and nothing else', 'N N N N S N N N N N N N', 'MDT_JUDGEMENT'],
];

describe.each(['chc-dst-2018', EDITION])('ELI-13: the decision support tool, %s', (edition) => {
  it.each(cases)('%s: %s is %s', (_id, letters, said) => {
    expect(saidOf(edition, letters)).toBe(said);
  });
});

const firing: [letters: string, rules: string][] = [
  ['P N N N N N N N N N N N', 'dst-priority'],
  ['P S N N N N N N N N N N', 'dst-priority'],
  ['P S N S N N N N N N N N', 'dst-priority two-severe'],
  ['N N N N S N N S N N N N', 'two-severe'],
  ['L M H M M M M S M L N N', 'one-severe-with-needs several-high-or-moderate'],
  ['N N N N S N N N N N N L', 'one-severe-with-needs'],
  ['N N N N S N N N N N N N', 'one-severe-alone'],
  ['M H H H H H M H M M L N', 'several-high-or-moderate'],
  ['L L M L L L L L L L L N', 'one-above-low'],
  ['N N N N N N N N N N H N', 'one-above-low'],
  ['L L L L L L L L L L L L', 'nothing-above-low'],
  ['N N N N N N N N N N N N', 'no-needs'],
];

describe('ELI-18: which rules give an indication of the decision support tool', () => {
  it.each(firing)('%s: %s', (letters, rules) => {
    const { fired } = explained(EDITION, letters);
    expect(fired.map(({ rule }) => rule).join(' ')).toBe(rules);
  });

  it('names the domains behind a rule in the order of the form, and its place', () => {
    const [rule] = explained(EDITION, 'N N N N S N N S N N N N').fired;
    expect(rule?.domains).toEqual(['mobility', 'cognition']);
    expect(rule?.paragraph).toMatch(/primary health need/);
  });

  it('keeps the levels and the edition', () => {
    const { levels, edition } = explained(EDITION, 'P N N N N N N N N N N L');
    expect(levels).toMatchObject({ breathing: 'PRIORITY', other: 'LOW' });
    expect(edition).toMatchObject({ id: EDITION, firstDay: '2022-07-01' });
  });

  it('shows DS-08 as flipping with one step down, and to expected with one priority', () => {
    const { flips } = explained(EDITION, 'L L M L L L L L L L L N');
    expect(flips[0]).toEqual({ domain: 'continence', from: 'MODERATE', to: 'LOW', becomes: 'UNLIKELY' });
    expect(flips).toContainEqual({
      domain: 'breathing',
      from: 'LOW',
      to: 'PRIORITY',
      becomes: 'ELIGIBILITY_EXPECTED',
    });
  });
});
