import { describe, expect, it } from 'vitest';
import { criteriaChangeText } from '@/components/criteria/criteria-change-text';
import { criteriaWhy } from '@/components/criteria/criteria-why';
import { compareCriteria } from '@/lib/criteria/rules/compare';
import { evaluate } from '@/lib/criteria/rules/evaluate';
import { aQuestion } from './criteria-builders';

const criteria = { threshold: 3, questions: [aQuestion('q1', [0, 3]), aQuestion('q2', [0, 1], 1)] };
const words = { title: 'Our criteria', source: 'Policy of May', startsOn: '1 May 2026', endsOn: null };
const why = (chosen: Record<string, string>, reader: 'staff' | 'person' = 'staff') => {
  const result = evaluate(criteria, chosen);
  if (!result.ok) throw new Error(result.error.kind);
  return criteriaWhy({ ...result.value, ...words }, reader);
};

describe('ELI-52: why local criteria are met or not, in words', () => {
  it('met: every condition and the sum, each with the source', () => {
    expect(why({ q1: 'o2', q2: 'o2' })).toMatchObject({
      outcome: 'The local criteria are met',
      rules: [
        { words: 'Condition met: Question q2 Answer 2.', source: 'Policy of May' },
        { words: 'The answers add up to 4 points. 3 or more are needed, out of a possible 4.' },
      ],
      flips: { near: ['Question q2 “Answer 1” instead of “Answer 2”: not met.', expect.any(String)] },
      flipCount: 2,
      edition: 'Our criteria, in use from 1 May 2026.',
    });
  });

  it('not met: only what failed', () => {
    expect(why({ q1: 'o2', q2: 'o1' }).rules.map((rule) => rule.words)).toEqual([
      'Condition not met: Question q2 Answer 1. It must give 1 point or more, and gives 0.',
    ]);
    expect(why({ q1: 'o1', q2: 'o2' }).rules.map((rule) => rule.words)).toEqual([
      'The answers add up to 1 point. 3 are needed, out of a possible 4.',
    ]);
    expect(why({ q1: 'o1', q2: 'o1' })).toMatchObject({ flipCount: 0, rules: { length: 2 } });
  });

  it('for the person in plain words, without conditions and of-how-many', () => {
    const { outcome, rules, answers, flips } = why({ q1: 'o2', q2: 'o1' }, 'person');
    expect(outcome).toBe('The answers suggest no');
    expect(rules[0]?.words).toBe('This answer is not enough: Question q2 Answer 1.');
    expect(answers[0]).toEqual({ question: 'Question q1', answer: 'Answer 2 (3 points)' });
    expect(flips.all).toEqual(['Question q2 “Answer 2” instead of “Answer 1”.']);
  });
});

describe('ELI-55: what differs between two versions', () => {
  const changesTo = (after: typeof criteria) => compareCriteria(criteria, after).map(criteriaChangeText);

  it('nothing', () => {
    expect(changesTo(criteria)).toEqual([]);
  });

  it('threshold, questions, conditions, answers and points, by their keys', () => {
    const [first] = criteria.questions;
    if (!first) throw new Error('No question');
    const options = [
      { key: 'o1', label: 'Not at all', points: 1 },
      { key: 'o9', label: 'Always', points: 5 },
    ];
    const changed = { ...first, question: 'Question one', leastPoints: 1, options };
    expect(changesTo({ threshold: 2, questions: [changed, aQuestion('q3', [0, 1])] })).toEqual([
      'Total points needed: 2 (was 3)',
      'Reworded: Question one Was: Question q1',
      'Question one Now a condition: must give 1 point or more',
      'Question one “Not at all” was “Answer 1”',
      'Question one “Not at all” gives 1 point (was 0)',
      'Question one New answer: Always, 5 points',
      'Question one No longer an answer: Answer 2',
      'New question: Question q3',
      'No longer asked: Question q2',
    ]);
  });
});
