import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as field from '@/lib/core/form/fields';
import { nested, typedValues } from '@/lib/web/forms/form-values';

const read = (schema: z.ZodType, typed: unknown) => {
  const parsed = schema.safeParse(typed);
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ path, message }) => [path.join('-'), message].filter(Boolean).join(': '));
};

describe('texts', () => {
  it.each([
    ['  Ada  ', 'Ada'],
    ['', ['Enter a name']],
    ['   ', ['Enter a name']],
    [undefined, ['Enter a name']],
    ['12345', '12345'],
    ['123456', ['Use 5 characters or fewer']],
  ])('%j: %j', (typed, expected) => {
    expect(read(field.text('Enter a name', 5), typed)).toEqual(expected);
  });

  it('may be left out', () => {
    expect([undefined, '', '  ', ' a '].map((typed) => read(field.optionalText(5), typed))).toEqual([
      null,
      null,
      null,
      'a',
    ]);
  });
});

describe('amounts', () => {
  it.each([
    ['25', 2500],
    ['25.5', 2550],
    ['£1,250.00', 125_000],
    [' 0.01 ', 1],
    ['', ['Enter an amount']],
    ['-5', ['Enter an amount']],
    ['25.505', ['Enter an amount']],
    ['1,25', ['Enter an amount']],
    ['1e3', ['Enter an amount']],
    ['10000000', ['Enter an amount']],
    ['9999999.99', 999_999_999],
  ])('%j: %j', (typed, expected) => {
    expect(read(field.pounds('Enter an amount'), typed)).toEqual(expected);
  });

  it('may be left out, but not be wrong', () => {
    expect(read(field.optionalPounds('Enter an amount'), '')).toBeNull();
    expect(read(field.optionalPounds('Enter an amount'), 'lots')).toEqual(['Enter an amount']);
  });
});

describe('whole numbers', () => {
  it.each([
    ['1', 1],
    ['53', 53],
    ['0', ['1 to 53']],
    ['54', ['1 to 53']],
    ['1.5', ['1 to 53']],
    ['', ['1 to 53']],
    ['1e1', ['1 to 53']],
  ])('%j: %j', (typed, expected) => {
    expect(read(field.wholeNumber(1, 53, '1 to 53'), typed)).toEqual(expected);
  });
});

describe('dates', () => {
  const on = (day: string, month: string, year: string) => ({ day, month, year });
  it.each([
    [on('27', '3', '2026'), '2026-03-27'],
    [on(' 1 ', '02', '2024'), '2024-02-01'],
    [on('29', 'feb', '2024'), '2024-02-29'],
    [on('1', 'September', '2024'), '2024-09-01'],
    [on('1', 'Sept', '2024'), '2024-09-01'],
    [on('1', 'Mar.', '2024'), '2024-03-01'],
    [on('1', 'junk', '2024'), ['day: Enter a real date, for example 27 3 2026']],
    [on('1', 'ju', '2024'), ['day: Enter a real date, for example 27 3 2026']],
    [on('1', '.', '2024'), ['day: Enter a real date, for example 27 3 2026']],
    [on('', '', ''), ['day: Enter the date']],
    [undefined, ['day: Enter the date']],
    [on('', '3', '2026'), ['day: Enter the day']],
    [on('1', '', ''), ['month: Enter the month and year']],
    [on('1', '3', '26'), ['year: Enter a year with 4 numbers, for example 2026']],
    [on('29', '2', '2023'), ['day: Enter a real date, for example 27 3 2026']],
    [on('0x1F', '1', '2023'), ['day: Enter a real date, for example 27 3 2026']],
    [on('1', '1e1', '2023'), ['day: Enter a real date, for example 27 3 2026']],
    [on('1', 'x', '2023'), ['day: Enter a real date, for example 27 3 2026']],
  ])('%j: %j', (typed, expected) => {
    expect(read(field.dateParts('Enter the date'), typed)).toEqual(expected);
  });

  it('may be left out, but not in part', () => {
    expect(read(field.optionalBirthParts(), on('', '', ''))).toBeNull();
    expect(read(field.optionalBirthParts(), on('', '', '1943'))).toBe('1943');
    expect(read(field.optionalBirthParts(), on('4', '5', '1943'))).toBe('1943-05-04');
    expect(read(field.optionalBirthParts(), on('4', '', '1943'))).toEqual(['month: Enter the month']);
    expect(read(field.optionalDateParts(), on('', '', ''))).toBeNull();
    expect(read(field.optionalDateParts(), on('1', '', ''))).toEqual(['month: Enter the month and year']);
  });
});

describe('choices', () => {
  it('one of those offered, and no other', () => {
    expect(read(field.choice(['A', 'B'], 'Select one'), 'A')).toBe('A');
    expect(read(field.choice(['A', 'B'], 'Select one'), 'C')).toEqual(['Select one']);
    expect(read(field.choice(['A', 'B'], 'Select one'), undefined)).toEqual(['Select one']);
    expect(read(field.optionalChoice(['A', 'B']), '')).toBeNull();
  });

  it('any number of them', () => {
    const schema = field.choices(['A', 'B']);
    expect([undefined, '', 'A', ['A', 'B']].map((sent) => read(schema, sent))).toEqual([
      [],
      [],
      ['A'],
      ['A', 'B'],
    ]);
    expect(schema.safeParse(['A', 'C']).success).toBe(false);
  });

  it('a box is ticked or not', () => {
    expect([undefined, '', 'on'].map((sent) => read(field.tick(), sent))).toEqual([false, false, true]);
  });
});

describe('what a form sends', () => {
  it('groups the parts of a name, and keeps no secret, file or framework field', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['a', '1'],
      ['dateOfBirth-day', '2'],
      ['parts-0-amount', '3'],
      ['parts-1-amount', '4'],
      ['way', 'X'],
      ['way', 'Y'],
      ['password', 'p'],
      ['newPassword', 'p'],
      ['$ACTION_REF_1', 'x'],
    ] as const) {
      form.append(name, value);
    }
    form.append('photo', new File(['x'], 'x.jpg'));
    const values = typedValues(form);
    expect(Object.keys(values)).toEqual([
      'a',
      'dateOfBirth-day',
      'parts-0-amount',
      'parts-1-amount',
      'way',
      'photo',
    ]);
    expect(values.photo).toBe('');
    expect(JSON.parse(JSON.stringify(nested(values)))).toEqual({
      a: '1',
      dateOfBirth: { day: '2' },
      parts: { 0: { amount: '3' }, 1: { amount: '4' } },
      way: ['X', 'Y'],
      photo: '',
    });
  });

  it('cannot reach the prototype of anything', () => {
    nested({ '__proto__-polluted': 'yes', 'constructor-prototype-polluted': 'yes' });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
