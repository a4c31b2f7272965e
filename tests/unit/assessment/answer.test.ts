import { describe, expect, it } from 'vitest';
import {
  type AnswerRefusal,
  checkAnswer,
  type DomainAnswer,
  EMPTY_ANSWER,
} from '@/lib/assessment/rules/answer';
import { sortAnswers } from '@/lib/assessment/rules/versions';
import { editionOf } from '@/lib/tool/rules/editions';

const dst = editionOf('chc-dst-2022');
const kind = (domain: string, change: Partial<DomainAnswer>): string => {
  const checked = checkAnswer(dst, domain, { ...EMPTY_ANSWER, ...change });
  return checked.ok ? 'ok' : (checked.error satisfies AnswerRefusal).kind;
};

describe('an answer in one domain (ELI-22)', () => {
  it.each([
    ['breathing', { level: 'PRIORITY' }, 'ok'],
    ['breathing', { level: null, body: 'Half a thought' }, 'ok'],
    ['continence', { level: 'SEVERE' }, 'no-such-level'], // DS-11
    ['consciousness', { level: 'SEVERE' }, 'no-such-level'], // DS-13
    ['communication', { level: 'SEVERE' }, 'no-such-level'], // DS-14
    ['breathing', { level: '' }, 'no-such-level'],
    ['breathing', { level: 'toString' }, 'no-such-level'],
    ['seizures', { level: 'LOW' }, 'no-such-domain'],
    ['__proto__', { level: 'LOW' }, 'no-such-domain'],
    ['nature', { body: 'Words' }, 'ok'],
    ['nature', { level: 'LOW' }, 'no-level-here'],
    ['nature', { disagreement: 'We did not agree' }, 'no-level-here'],
  ])('%s with %o: %s', (domain, change, expected) => {
    expect(kind(domain, change)).toBe(expected);
  });

  const higher = { level: 'HIGH', disagreement: 'The nurse saw it at night' };
  it.each([
    ['the higher level stands', { ...higher, lowerLevel: 'MODERATE' }, 'ok'],
    ['the same level', { ...higher, lowerLevel: 'HIGH' }, 'lower-level-not-lower'],
    ['a higher level as the lower one', { ...higher, lowerLevel: 'SEVERE' }, 'lower-level-not-lower'],
    ['a level that the domain does not have', { ...higher, lowerLevel: 'C' }, 'no-such-level'],
    ['no words on it', { ...higher, lowerLevel: 'LOW', disagreement: ' ' }, 'disagreement-missing'],
    ['no words at all', { ...higher, lowerLevel: 'LOW', disagreement: null }, 'disagreement-missing'],
    ['words without the lower level', { ...higher, lowerLevel: null }, 'lower-level-missing'],
    ['no level that stands', { ...higher, level: null, lowerLevel: 'LOW' }, 'level-missing'],
  ])('where the team does not agree, %s', (_, change, expected) => {
    expect(kind('breathing', change)).toBe(expected);
  });
});

const said = (domain: string, version: number, body: string) => ({ ...EMPTY_ANSWER, domain, version, body });

describe('sent answers, against the saved ones (ELI-28)', () => {
  const versions = [said('skin', 1, 'Mine'), said('skin', 2, 'Theirs')];
  const sorted = (...answers: ReturnType<typeof said>[]) => {
    const { news, saved, changed } = sortAnswers(answers, versions);
    return {
      news: news.map(({ domain, version, body }) => [domain, version, body]),
      saved,
      changed: changed.map(({ now }) => now.body),
    };
  };

  it('is the next version where the writer saw the last one', () => {
    expect(sorted(said('skin', 2, 'New'))).toEqual({
      news: [['skin', 3, 'New']],
      saved: [{ domain: 'skin', version: 3 }],
      changed: [],
    });
  });

  it('is the first version where there was none', () => {
    expect(sorted(said('mobility', 0, 'New')).news).toEqual([['mobility', 1, 'New']]);
  });

  it('is in conflict if another user wrote after it was shown', () => {
    expect(sorted(said('skin', 1, 'New'))).toEqual({ news: [], saved: [], changed: ['Theirs'] });
    expect(sorted(said('skin', 0, 'New')).changed).toEqual(['Theirs']);
  });

  it('is nothing new where the writer did not touch it, and goes on from what they saw', () => {
    expect(sorted(said('skin', 1, 'Mine'))).toEqual({
      news: [],
      saved: [{ domain: 'skin', version: 1 }],
      changed: [],
    });
    expect(sorted(said('skin', 0, ''))).toEqual({
      news: [],
      saved: [{ domain: 'skin', version: 0 }],
      changed: [],
    });
  });

  it('is nothing new if it equals the saved one', () => {
    expect(sorted(said('skin', 1, 'Theirs')).saved).toEqual([{ domain: 'skin', version: 2 }]);
    expect(sorted(said('mobility', 0, '')).saved).toEqual([{ domain: 'mobility', version: 0 }]);
  });

  it('takes each answer for itself', () => {
    expect(sorted(said('skin', 1, 'New'), said('mobility', 0, 'New'))).toEqual({
      news: [['mobility', 1, 'New']],
      saved: [{ domain: 'mobility', version: 1 }],
      changed: ['Theirs'],
    });
  });
});
