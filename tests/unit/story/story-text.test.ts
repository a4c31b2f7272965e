import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flipped } from '../../story/cells/flipped';
import { londonInstant } from '../../story/london-instant';
import { readStory } from '../../story/story-text';

const rows = readStory(readFileSync(path.join(import.meta.dirname, '../../../docs/one-year.md'), 'utf8'));

describe('the story of one year', () => {
  it('has its rows, in the order of their days within each story', () => {
    expect(rows).toHaveLength(123);
    const sorted = [...rows].sort(
      (one, other) => Number(one.id[0]) - Number(other.id[0]) || one.day.localeCompare(other.day),
    );
    expect(rows.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });

  it('names the weekday that each day is', () => {
    const weekday = (day: string) =>
      new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short' });
    expect(rows.filter((row) => weekday(row.day) !== row.weekday)).toEqual([]);
  });

  it('is read cell by cell, with days and sums', () => {
    const row = rows.find(({ id }) => id === '6.7');
    expect(row).toMatchObject({ day: '2026-07-08', time: '10:00', inBrowser: false });
    expect(row?.cells.clocks?.days).toEqual(['2026-07-06', '2026-07-13', '2026-10-08']);
    expect(row?.cells.money?.sums).toEqual([80_000]);
    expect(row?.cells.money?.accounts).toEqual([80_000, 0, 80_000, 0]);
    expect(rows.find(({ id }) => id === '1.26')?.cells.money?.accounts).toHaveLength(8);
    expect(row?.cells.refused).toBeNull();
    expect(rows.find(({ id }) => id === '3.5')?.time).toBe('23:10');
    expect(rows.find(({ id }) => id === '1.3')?.cells.refused?.text).toMatch(/^Refused: opening a plan/);
    expect(rows.find(({ id }) => id === '1.3')?.cells.sight).toBeNull();
  });

  it('refuses a row of another shape', () => {
    expect(() => readStory('| 1.1 | Some day | who | state | clocks | money | sight | rules |')).toThrow(
      'Row 1.1 has another shape than its table',
    );
  });
});

describe('a cell', () => {
  it('is changed in one day or one amount at a time', () => {
    const cell = { text: '31 Dec 2026 £1.00 [F −2.00]', days: ['2026-12-31'], sums: [100], accounts: [200] };
    expect(flipped(cell)).toEqual([
      { ...cell, days: ['2027-01-01'] },
      { ...cell, sums: [101] },
      { ...cell, accounts: [201] },
    ]);
  });
});

describe('a time in London', () => {
  it('is an hour ahead in summer', () => {
    expect(londonInstant('2026-01-13', '10:00')).toBe('2026-01-13T10:00:00.000Z');
    expect(londonInstant('2026-07-08', '10:00')).toBe('2026-07-08T09:00:00.000Z');
  });
});
