import { describe, expect, it } from 'vitest';
import { preview, wouldBe } from '@/lib/criteria/rules/preview';
import fc from '../../support/property';
import { anyCriteria, aQuestion, everyAnswer, isMetPlainly } from './criteria-builders';

const criteria = { threshold: 3, questions: [aQuestion('q1', [0, 1, 3]), aQuestion('new1', [0, 2])] };

describe('ELI-53: what criteria would have said of earlier answers', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ q1: 'o3' }, 'MET', 'enough without the new question'],
    [{ q1: 'o2' }, 'CANNOT_TELL', 'the new question decides'],
    [{ q1: 'o1' }, 'NOT_MET', 'too little whatever the new answer'],
    [{ q1: 'o9' }, 'CANNOT_TELL', 'the answer is no longer offered'],
    [{ q1: 'o2', gone1: 'o1' }, 'CANNOT_TELL', 'a question that is gone counts for nothing'],
    [{ q1: 'o2', new1: 'o2' }, 'MET', 'all is known'],
  ])('%j: %s (%s)', (chosen, expected) => {
    expect(wouldBe(criteria, chosen)).toBe(expected);
  });

  it('tells of part of the answers exactly what is true of every way to complete them', () => {
    fc.assert(
      fc.property(anyCriteria, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (any, isKnown) => {
        const known = any.questions.filter((_, index) => isKnown[index]).map(({ key }) => key);
        for (const whole of everyAnswer(any)) {
          const part = Object.fromEntries(Object.entries(whole).filter(([key]) => known.includes(key)));
          const completed = everyAnswer(any).filter((other) =>
            known.every((key) => other[key] === whole[key]),
          );
          const met = new Set(completed.map((each) => isMetPlainly(any, each)));
          const expected = met.size === 2 ? 'CANNOT_TELL' : met.has(true) ? 'MET' : 'NOT_MET';
          expect(wouldBe(any, part)).toBe(expected);
        }
      }),
    );
  });

  it('counts, and names who would change', () => {
    const past = [
      { id: 'a', chosen: { q1: 'o3' }, wasMet: true },
      { id: 'b', chosen: { q1: 'o3' }, wasMet: false },
      { id: 'c', chosen: { q1: 'o1' }, wasMet: true },
      { id: 'd', chosen: { q1: 'o2' }, wasMet: true },
      { id: 'e', chosen: { q1: 'o1' }, wasMet: false },
    ];
    expect(preview(criteria, past)).toEqual({
      cases: 5,
      metBefore: 3,
      metNow: 2,
      notMetNow: 2,
      cannotTell: 1,
      wouldGain: ['b'],
      wouldLose: ['c'],
      unknown: ['d'],
    });
    expect(preview(criteria, [])).toMatchObject({ cases: 0, metBefore: 0, wouldGain: [] });
  });
});
