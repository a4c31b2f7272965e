import { describe, expect, it } from 'vitest';
import { checkCriteria, type DraftCriteria } from '@/lib/criteria/rules/check-criteria';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';
import { EXAMPLE_MARK, exampleFor, isLocalGroup, LOCAL_GROUPS } from '@/lib/criteria/rules/examples';
import fc from '../../support/property';
import { anyCriteria, aQuestion, everyAnswer, isMetPlainly } from './criteria-builders';

const words = { title: 'Title', guidance: 'Guidance', source: 'Policy of 1 May 2026' };
const draft = (change: Partial<DraftCriteria> = {}): DraftCriteria => ({
  group: 'LONG_TERM_CONDITION',
  ...words,
  threshold: 3,
  questions: [aQuestion('q1', [0, 1, 2]), aQuestion('q2', [0, 2])],
  ...change,
});
const gapsOf = (change: Partial<DraftCriteria>) =>
  checkCriteria(draft(change)).map((gap) => ('question' in gap ? `${gap.kind} ${gap.question}` : gap.kind));
const withQuestion = (change: Partial<CriteriaQuestion>) =>
  gapsOf({ questions: [aQuestion('q1', [0, 3]), { ...aQuestion('q2', [0, 2]), ...change }] });
const options = (...points: number[]) => aQuestion('q', points).options;

describe('ELI-50: what a draft lacks before it can be published', () => {
  it('nothing', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each<[Partial<DraftCriteria>, string[]]>([
    [{ title: ' ' }, ['no-title']],
    [{ guidance: '', source: '' }, ['no-guidance', 'no-source']],
    [{ questions: [] }, ['no-questions']],
    [{ threshold: 4 }, []],
    [{ threshold: 5 }, ['threshold-too-high']],
    [{ threshold: 2.5 }, ['threshold-outside']],
    [{ threshold: -1 }, ['threshold-outside', 'everybody-meets']],
    [{ threshold: 0 }, ['everybody-meets']],
    [{ threshold: 0, questions: [aQuestion('q1', [0, 1], 1)] }, []],
    [{ questions: [aQuestion('q1', [0, 3]), aQuestion('q1', [0, 3])] }, ['same-key 2']],
  ])('%j: %j', (change, kinds) => {
    expect(gapsOf(change)).toEqual(kinds);
  });

  it.each<[string, Partial<CriteriaQuestion>, string[]]>([
    ['one option', { options: options(2) }, ['too-few-options 2']],
    ['two options', { options: options(0, 2) }, []],
    ['eight options', { options: options(0, 1, 2, 3, 4, 5, 6, 7) }, []],
    ['nine options', { options: options(0, 1, 2, 3, 4, 5, 6, 7, 8) }, ['too-many-options 2']],
    ['100 points', { options: options(0, 100) }, []],
    ['101 points', { options: options(0, 101) }, ['points-outside 2']],
    ['half a point', { options: options(0, 0.5) }, ['points-outside 2']],
    ['points below 0', { options: options(-1, 2) }, ['points-outside 2']],
    ['a condition at its most', { leastPoints: 2 }, []],
    ['a condition above its most', { leastPoints: 3 }, ['least-unreachable 2']],
    ['no words', { question: ' ' }, ['no-words 2']],
    ['a key with a hyphen', { key: 'q-2' }, ['bad-key 2']],
    [
      'the same words twice',
      {
        options: [
          { key: 'o1', label: 'Yes', points: 0 },
          { key: 'o2', label: ' yes', points: 1 },
        ],
      },
      ['same-option-words 2'],
    ],
    [
      'the same option key twice',
      {
        options: [
          { key: 'o1', label: 'Yes', points: 0 },
          { key: 'o1', label: 'No', points: 1 },
        ],
      },
      ['bad-option-key 2'],
    ],
    [
      'an option without words',
      {
        options: [
          { key: 'o1', label: 'Yes', points: 0 },
          { key: 'o2', label: '', points: 1 },
        ],
      },
      ['option-without-words 2'],
    ],
  ])('a question with %s: %j', (_, change, kinds) => {
    expect(withQuestion(change)).toEqual(kinds);
  });

  it.each([
    [30, []],
    [31, ['too-many-questions']],
  ])('%i questions: %j', (count, kinds) => {
    const questions = Array.from({ length: count }, (_, index) => aQuestion(`q${index}`, [0, 1]));
    expect(gapsOf({ questions })).toEqual(kinds);
  });

  it('lets through exactly the criteria that some answers meet and some do not', () => {
    fc.assert(
      fc.property(anyCriteria, (any) => {
        const met = everyAnswer(any).map((chosen) => isMetPlainly(any, chosen));
        expect(met).toContain(true);
        expect(checkCriteria(draft(any))).toEqual(met.includes(false) ? [] : [{ kind: 'everybody-meets' }]);
      }),
    );
  });
});

describe('ELI-56: criteria of section 117 aftercare', () => {
  const yesOrNo = [aQuestion('q1', [0, 1], 1), aQuestion('q2', [0, 1], 1)];

  it.each<[string, Partial<DraftCriteria>, string[]]>([
    ['each question to be met, and no total', { threshold: 0, questions: yesOrNo }, []],
    ['a total', { threshold: 1, questions: yesOrNo }, ['points-for-aftercare']],
    [
      'a question that adds points alone',
      { threshold: 0, questions: [...yesOrNo, aQuestion('q3', [0, 1, 2])] },
      ['points-for-aftercare'],
    ],
    [
      'a question with a minimum of 0',
      { threshold: 0, questions: [...yesOrNo, aQuestion('q3', [0, 1, 2], 0)] },
      ['points-for-aftercare'],
    ],
  ])('%s', (_, change, kinds) => {
    expect(gapsOf({ group: 'S117', ...change })).toEqual(kinds);
    expect(gapsOf({ group: 'MENTAL_HEALTH', ...change })).toEqual([]);
  });
});

describe('ELI-50: the examples to begin from', () => {
  it.each(LOCAL_GROUPS)(
    '%s: lacks nothing but the commissioner’s own details, and fits its columns',
    (group) => {
      const example = exampleFor(group);
      expect(checkCriteria({ ...example, group })).toEqual([{ kind: 'still-example' }]);
      expect(checkCriteria({ ...example, group, guidance: 'Ours', source: 'Ours' })).toEqual([]);
      expect(checkCriteria({ ...example, group, ...words, title: `${EXAMPLE_MARK}: x` })).toEqual([
        { kind: 'still-example' },
      ]);
      expect(example.source.length).toBeLessThanOrEqual(500);
      expect(example.guidance).toMatch(/example/);
    },
  );

  it('are for the groups without a national tool', () => {
    expect(['CHC', 'CYPCC', 'S117', 'OTHER_LOCAL'].filter(isLocalGroup)).toEqual(['S117', 'OTHER_LOCAL']);
  });
});
