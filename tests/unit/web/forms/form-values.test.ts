import { describe, expect, it } from 'vitest';
import { allValues, nested, typedValues } from '@/lib/web/forms/form-values';

describe('what a form sent', () => {
  it('puts dates and rows together', () => {
    const values = { 'on-day': '3', 'on-month': '4', 'parts-0-amount': '25', note: 'a' };
    expect(nested(values)).toEqual({
      on: { day: '3', month: '4' },
      parts: { 0: { amount: '25' } },
      note: 'a',
    });
  });

  it('keeps every answer of a question ticked more than once, and no secret', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['group', 'A'],
      ['password', 'p'],
      ['group', 'B'],
      ['$ACTION_ID', 'x'],
    ] as const)
      form.append(name, value);
    expect(typedValues(form)).toEqual({ group: ['A', 'B'] });
  });

  it('has its secrets where they are asked for, cleaned in the same way', () => {
    const form = new FormData();
    form.append('email', 'a@b.invalid\u0000');
    form.append('password', 'secret');
    expect(allValues(form)).toEqual({ email: 'a@b.invalid', password: 'secret' });
  });

  it('leaves out what no reader sees, except in a secret', () => {
    const form = new FormData();
    form.append('familyName', 'Ali\u200bce');
    form.append('password', 'p\u200bw');
    expect(allValues(form)).toEqual({ familyName: 'Alice', password: 'p\u200bw' });
  });

  it('leaves out the character that no database text can hold', () => {
    const form = new FormData();
    form.append('note', 'before\u0000after');
    expect(typedValues(form)).toEqual({ note: 'beforeafter' });
  });

  it('is read quickly even when a name is nothing but dashes', () => {
    expect(timeOf(() => nested({ ['-'.repeat(1_000_000)]: 'x' }))).toBeLessThan(500);
  });

  it('is read quickly even with very many names', () => {
    const form = new FormData();
    for (let count = 0; count < 50_000; count += 1) form.append(`n${count}`, '');
    expect(timeOf(() => typedValues(form))).toBeLessThan(2_000);
  });
});

/** Milliseconds. */
function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
