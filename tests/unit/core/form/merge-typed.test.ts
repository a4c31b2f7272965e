import { describe, expect, it } from 'vitest';
import type { FormValues } from '@/lib/core/form/form-state';
import { mergeTyped } from '@/lib/core/form/merge-typed';
import fc from '../../../support/property';

const shown = {
  phone: '01632 960001',
  email: 'a@x.invalid',
  'born-day': '4',
  'born-month': '5',
  covers: ['A', 'B'],
};

describe('two users and one form', () => {
  it('keeps the phone of one and the email of the other', () => {
    const stored = { ...shown, phone: '01632 960002' };
    const typed = { ...shown, email: 'b@x.invalid' };
    const both = { ...stored, email: 'b@x.invalid' };
    expect(mergeTyped({ shown, typed, stored })).toEqual({ values: both, conflicts: [] });
  });

  it('asks where both changed one question in two ways, and keeps what was typed', () => {
    const stored = { ...shown, phone: '01632 960002', email: 'c@x.invalid' };
    const typed = { ...shown, phone: '01632 960003' };
    const { values, conflicts } = mergeTyped({ shown, typed, stored });
    expect(conflicts).toEqual(['phone']);
    expect(values).toEqual({ ...stored, phone: '01632 960003' });
  });

  it('asks nothing where both changed it in the same way', () => {
    const same = { ...shown, phone: '01632 960002' };
    expect(mergeTyped({ shown, typed: same, stored: same })).toEqual({ values: same, conflicts: [] });
  });

  it('keeps a date whole', () => {
    const stored = { ...shown, 'born-day': '6' };
    const typed = { ...shown, 'born-month': '7' };
    expect(mergeTyped({ shown, typed, stored }).conflicts).toEqual(['born-day']);
  });

  it('takes each of many answers for a question of its own', () => {
    const was = { 'answers-q1-option': 'a', 'answers-q1-evidence': 'x', 'answers-q2-option': 'a' };
    const stored = { ...was, 'answers-q1-evidence': 'y' };
    const typed = { ...was, 'answers-q2-option': 'b' };
    const both = { ...stored, 'answers-q2-option': 'b' };
    expect(mergeTyped({ shown: was, typed, stored })).toEqual({ values: both, conflicts: [] });
  });

  it('takes kinds of line end, spaces at the ends, blank boxes and the order of ticks for no change', () => {
    const was = { note: 'one\ntwo', blank: '', covers: ['A', 'B'] };
    const typed = { note: ' one\r\ntwo ', covers: ['B', 'A'] };
    const stored = { note: 'three', blank: 'now', covers: 'A' };
    expect(mergeTyped({ shown: was, typed, stored })).toEqual({ values: stored, conflicts: [] });
  });

  it('lets a box be emptied and a tick be taken away', () => {
    const { phone: _, ...typed } = { ...shown, covers: 'A' };
    const merged = mergeTyped({ shown, typed, stored: shown });
    expect(merged).toEqual({ values: typed, conflicts: [] });
  });
});

const values = fc.record({
  a: fc.constantFrom('1', '2', '3'),
  b: fc.constantFrom('1', '2', '3'),
  c: fc.constantFrom('1', '2'),
});

describe('any three versions of a form', () => {
  it('write nothing that was not typed, lose nothing that was typed, and undo nothing of the other user', () => {
    fc.assert(
      fc.property(values, values, values, (was, mine, theirs) => {
        const { values: merged, conflicts } = mergeTyped({ shown: was, typed: mine, stored: theirs });
        for (const name of ['a', 'b', 'c'] as const) {
          const isMine = mine[name] !== was[name];
          expect(merged[name]).toBe(isMine ? mine[name] : theirs[name]);
          const isBoth = isMine && theirs[name] !== was[name] && mine[name] !== theirs[name];
          expect(conflicts.includes(name)).toBe(isBoth);
        }
      }),
    );
  });

  it('end the same whichever of two users who touch different questions is first', () => {
    fc.assert(
      fc.property(values, values, (was, other) => {
        const one: FormValues = { ...was, a: other.a };
        const two: FormValues = { ...was, b: other.b };
        const oneFirst = mergeTyped({ shown: was, typed: two, stored: one });
        const twoFirst = mergeTyped({ shown: was, typed: one, stored: two });
        expect(oneFirst).toEqual(twoFirst);
        expect(oneFirst.conflicts).toEqual([]);
      }),
    );
  });
});
