import { describe, expect, it } from 'vitest';
import { PHB_GROUPS, type PhbGroup } from '@/lib/case/rules/groups';
import { rightToHave } from '@/lib/case/rules/right-to-have';
import { day } from '@/lib/core/plain-date';
import { fitsFramework } from '@/lib/eligibility/rules/framework';

const cases: [PhbGroup, string, number, string][] = [
  ['CHC', '2014-03-31', 40, 'LOCAL_OFFER before-any-right phb-right-none'],
  ['CHC', '2014-04-01', 40, 'RIGHT_TO_ASK_ONLY right-to-ask-before-october-2014 phb-right-2014-04-01'],
  ['CYPCC', '2014-09-30', 9, 'RIGHT_TO_ASK_ONLY right-to-ask-before-october-2014 phb-right-2014-04-01'],
  ['CHC', '2014-10-01', 40, 'RIGHT_TO_HAVE group-has-right phb-right-2014-10-01'],
  ['CYPCC', '2019-12-01', 9, 'RIGHT_TO_HAVE group-has-right phb-right-2014-10-01'],
  ['S117', '2019-12-01', 40, 'LOCAL_OFFER group-not-yet-included phb-right-2014-10-01'],
  ['S117', '2019-12-02', 40, 'RIGHT_TO_HAVE group-has-right phb-right-2019-12-02'],
  ['WHEELCHAIR', '2019-12-02', 5, 'RIGHT_TO_HAVE group-has-right phb-right-2019-12-02'],
  ['CHC', '2026-01-01', 17, 'LOCAL_OFFER age-outside-right phb-right-2019-12-02'],
  ['CHC', '2026-01-01', 18, 'RIGHT_TO_HAVE group-has-right phb-right-2019-12-02'],
  ['CYPCC', '2026-01-01', 17, 'RIGHT_TO_HAVE group-has-right phb-right-2019-12-02'],
  ['CYPCC', '2026-01-01', 18, 'LOCAL_OFFER age-outside-right phb-right-2019-12-02'],
  ['LEARNING_DISABILITY', '2026-01-01', 40, 'LOCAL_OFFER group-without-right phb-right-2019-12-02'],
  ['OTHER_LOCAL', '2014-05-01', 40, 'LOCAL_OFFER group-without-right phb-right-2014-04-01'],
];

describe('ELI-01: the right to have a personal health budget', () => {
  it.each(cases)('%s asked on %s at %i: %s', (group, askedOn, age, expected) => {
    const { answer, explanation, ruleSet } = rightToHave(group, day(askedOn), age);
    expect([answer, explanation, ruleSet].join(' ')).toBe(expected);
  });

  it('names its source, short enough to store', () => {
    expect(rightToHave('CHC', day('2026-01-01'), 40).source).toMatch(/SI 2012\/2996.*2 December 2019/);
    expect(rightToHave('CHC', day('2015-01-01'), 40).source).toMatch(/SI 2012\/2996.*1 October 2014/);
    for (const group of PHB_GROUPS) {
      expect(rightToHave(group, day('2026-01-01'), 17).source.length).toBeLessThanOrEqual(300);
    }
  });

  it.each(['CHC', 'CYPCC', 'S117', 'WHEELCHAIR'] as const)(
    'agrees with the ages of the group %s',
    (group) => {
      for (let age = 0; age < 100; age += 1) {
        const hasRight = rightToHave(group, day('2026-01-01'), age).answer === 'RIGHT_TO_HAVE';
        expect(hasRight).toBe(fitsFramework(group, age));
      }
    },
  );
});
