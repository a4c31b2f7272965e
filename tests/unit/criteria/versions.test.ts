import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { putQuestion, shiftQuestion, takeQuestionOut } from '@/lib/criteria/rules/edit-questions';
import { checkStartDay, inForceOn, lastDayOf } from '@/lib/criteria/rules/start-day';
import { aQuestion } from './criteria-builders';

const today = day('2026-05-10');

describe('ELI-54: the day on which criteria may start', () => {
  it.each([
    ['2026-05-09', null, 'starts-in-past'],
    ['2026-05-10', null, 'ok'],
    ['2026-05-20', '2026-05-20', 'starts-before-published'],
    ['2026-05-19', '2026-05-20', 'starts-before-published'],
    ['2026-05-21', '2026-05-20', 'ok'],
    ['2026-05-10', '2026-05-10', 'starts-before-published'],
  ])('%s, with one published from %s: %s', (startsOn, last, expected) => {
    const result = checkStartDay(day(startsOn), last === null ? null : day(last), today);
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});

describe('ELI-55: the version in force on a day', () => {
  const versions = ['2026-01-01', '2026-07-01', '2026-04-01'].map((start) => ({ startsOn: day(start) }));
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-06-30', '2026-04-01'],
    ['2027-01-01', '2026-07-01'],
  ])('on %s: %s', (on, start) => {
    expect(inForceOn(versions, day(on))?.startsOn).toBe(start);
  });

  it('ends on the day before the next one starts', () => {
    expect(lastDayOf(day('2026-01-01'), versions)).toBe('2026-03-31');
    expect(lastDayOf(day('2026-07-01'), versions)).toBeNull();
  });
});

describe('ELI-50: editing the list of questions', () => {
  const list = ['q1', 'q2', 'q3'].map((key) => aQuestion(key, [0, 1]));
  const keys = (result: { ok: true; value: { key: string }[] } | { ok: false; error: { kind: string } }) =>
    result.ok ? result.value.map(({ key }) => key).join(' ') : result.error.kind;

  it.each([
    ['q2', 'UP', 'q2 q1 q3'],
    ['q2', 'DOWN', 'q1 q3 q2'],
    ['q1', 'UP', 'q1 q2 q3'],
    ['q3', 'DOWN', 'q1 q2 q3'],
    ['q9', 'UP', 'no-such-question'],
  ] as const)('%s %s: %s', (key, direction, expected) => {
    expect(keys(shiftQuestion(list, key, direction))).toBe(expected);
  });

  it('puts a known question in its place and a new one last, up to 30', () => {
    expect(keys(putQuestion(list, aQuestion('q2', [0, 5])))).toBe('q1 q2 q3');
    expect(keys(putQuestion(list, aQuestion('q4', [0, 5])))).toBe('q1 q2 q3 q4');
    const full = Array.from({ length: 30 }, (_, index) => aQuestion(`q${index}`, [0, 1]));
    expect(keys(putQuestion(full, aQuestion('q30', [0, 1])))).toBe('too-many-questions');
    expect(keys(putQuestion(full, aQuestion('q29', [0, 5])))).not.toBe('too-many-questions');
  });

  it('takes one out', () => {
    expect(keys(takeQuestionOut(list, 'q2'))).toBe('q1 q3');
    expect(keys(takeQuestionOut(list, 'q9'))).toBe('no-such-question');
  });
});
