import { describe, expect, it } from 'vitest';
import { askedOf } from '@/components/self-check/question-text';
import { resultText } from '@/components/self-check/result-text';
import {
  nextQuestion,
  otherBudgets,
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckResult,
  selfCheckResult,
  withoutLast,
} from '@/lib/case/rules/self-check';
import {
  addressOfAnswers,
  answersOfAddress,
  SELF_CHECK_ANSWERS,
  withAnswer,
} from '@/lib/case/rules/self-check-address';
import { day } from '@/lib/core/plain-date';

const today = day('2026-03-03');
const beforeWheelchairs = day('2019-12-01');

/** Every way through the questions, to its end. */
function ways(answers: SelfCheckAnswers = {}): SelfCheckAnswers[] {
  const question = nextQuestion(answers);
  if (!question) return [answers];
  return askedOf(question, answers).options.flatMap(({ value }) => ways({ ...answers, [question]: value }));
}

const all = ways();
const kindOf = (answers: SelfCheckAnswers) => selfCheckResult(answers, today)?.kind;

describe('ELI-80: the questions of the public check', () => {
  it('are at most six on every way, and never one too many', () => {
    expect(all.length).toBe(47);
    expect(Math.max(...all.map((answers) => Object.keys(answers).length))).toBe(6);
    for (const answers of all) {
      expect(selfCheckResult(withoutLast(answers), today)).toBeNull();
    }
  });

  it('end at once outside England, and with the first service that gives the right', () => {
    expect(nextQuestion({ england: 'NO' })).toBeNull();
    expect(nextQuestion({ england: 'YES', age: 'ADULT', continuing: 'YES' })).toBeNull();
    expect(nextQuestion({ england: 'YES', age: 'ADULT', continuing: 'UNSURE' })).toBe('aftercare');
  });

  it('go back one at a time, to the beginning', () => {
    for (const answers of all) {
      let back = answers;
      for (let steps = Object.keys(answers).length; steps > 0; steps -= 1) back = withoutLast(back);
      expect(nextQuestion(back)).toBe(SELF_CHECK_QUESTIONS[0]);
    }
  });
});

describe('ELI-81: the answer of the public check', () => {
  it.each([
    [{ england: 'NO' }, 'not-in-england'],
    [{ england: 'YES', age: 'ADULT', continuing: 'YES' }, 'right'],
    [{ england: 'YES', age: 'CHILD', continuing: 'NO', aftercare: 'NO', wheelchair: 'YES' }, 'right-when-assessed'],
    [{ england: 'YES', age: 'ADULT', continuing: 'UNSURE', aftercare: 'NO', wheelchair: 'NO', local: 'NO' }, 'may-have-right'],
    [{ england: 'YES', age: 'ADULT', continuing: 'NO', aftercare: 'NO', wheelchair: 'NO', local: 'YES' }, 'local-offer'],
    [{ england: 'YES', age: 'ADULT', continuing: 'NO', aftercare: 'NO', wheelchair: 'NO', local: 'NO' }, 'unlikely'],
  ] as [SelfCheckAnswers, SelfCheckResult['kind']][])('%o: %s', (answers, kind) => {
    expect(kindOf(answers)).toBe(kind);
  }); // biome-ignore format: one line a case

  it('never says to a person who is not sure that they have no right', () => {
    const unsure = all.filter((answers) => Object.values(answers).includes('UNSURE'));
    expect(unsure.length).toBeGreaterThan(20);
    for (const answers of unsure)
      expect(['right', 'right-when-assessed', 'may-have-right']).toContain(kindOf(answers));
  });

  it('follows the law of the day: an NHS wheelchair gives the right since 2 December 2019', () => {
    const wheelchair: SelfCheckAnswers = { england: 'YES', age: 'ADULT', continuing: 'NO', aftercare: 'NO', wheelchair: 'YES' }; // biome-ignore format: one line
    expect(selfCheckResult(wheelchair, today)?.kind).toBe('right-when-assessed');
    expect(selfCheckResult(wheelchair, beforeWheelchairs)?.kind).toBe('local-offer');
  });

  it('asks a child about the service for children', () => {
    const result = selfCheckResult({ england: 'YES', age: 'CHILD', continuing: 'YES' }, today);
    expect(result).toMatchObject({ group: 'CYPCC' });
    expect(askedOf('continuing', { age: 'CHILD' }).legend).toMatch(/children/);
  });

  it('has words and a next step for every way', () => {
    for (const answers of all) {
      const result = selfCheckResult(answers, today);
      if (!result) throw new Error('no result');
      const { heading, steps } = resultText(result);
      expect(heading).not.toBe('');
      expect(steps.length).toBeGreaterThan(0);
    }
  });
});

describe('ELI-82: budgets of others', () => {
  it('are named by age, and only in England', () => {
    expect(otherBudgets({ england: 'YES', age: 'CHILD' })).toEqual(['COUNCIL_CHILD', 'EHC_PLAN']);
    expect(otherBudgets({ england: 'YES', age: 'ADULT' })).toEqual(['COUNCIL_ADULT', 'EHC_PLAN']);
    expect(otherBudgets({ england: 'NO' })).toEqual([]);
  });
});

describe('ELI-83: the address of a step', () => {
  const steps = all.flatMap((answers) => {
    const given = SELF_CHECK_QUESTIONS.filter((question) => answers[question]);
    return given.map((_, count) => Object.fromEntries(given.slice(0, count + 1).map((q) => [q, answers[q]])));
  });

  it('leads back to the very answers, with a letter for each', () => {
    expect(steps.length).toBeGreaterThan(100);
    for (const answers of steps) {
      const address = addressOfAnswers(answers);
      expect(address).toMatch(/^[yn][acynu]*$/);
      expect(answersOfAddress(address)).toEqual(answers);
    }
    expect(answersOfAddress('')).toEqual({});
  });

  it.each(['x', 'na', 'yy', 'y-n', 'yay-', 'yayn', 'yannnnn', '--y', 'Y', 'yan-y'])(
    'refuses %s',
    (address) => {
      expect(answersOfAddress(address)).toBeNull();
    },
  );

  it('changes one answer and keeps the others', () => {
    const answers = answersOfAddress('yannny') ?? {};
    expect(addressOfAnswers(withAnswer(answers, 'aftercare', 'UNSURE'))).toBe('yanuny');
    expect(addressOfAnswers(withAnswer(answers, 'continuing', 'YES'))).toBe('yay');
    expect(addressOfAnswers(withAnswer(answers, 'england', 'NO'))).toBe('n');
    expect(addressOfAnswers(withAnswer(answers, 'age', 'ADULT'))).toBe('yannny');
  });

  it('asks a person of another age about continuing care again, and nothing else', () => {
    const changed = withAnswer(answersOfAddress('yannny') ?? {}, 'age', 'CHILD');
    expect(addressOfAnswers(changed)).toBe('yc-nny');
    expect(answersOfAddress('yc-nny')).toEqual(changed);
    expect(nextQuestion(changed)).toBe('continuing');
    expect(addressOfAnswers(withAnswer(changed, 'continuing', 'NO'))).toBe('ycnnny');
  });

  it('offers in each question what the address can carry', () => {
    for (const question of SELF_CHECK_QUESTIONS)
      expect(askedOf(question, {}).options.map(({ value }) => value)).toEqual(SELF_CHECK_ANSWERS[question]);
  });
});
