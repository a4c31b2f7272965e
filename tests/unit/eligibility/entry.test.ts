import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type EntryRow, entriesOf, statusOn } from '@/lib/eligibility/rules/entry';

const row = (id: string, startsOn: string, change: Partial<EntryRow> = {}): EntryRow => ({
  id,
  entryId: id,
  supersedesId: null,
  change: null,
  outcome: 'CHC',
  startsOn: day(startsOn),
  endsOn: null,
  ...change,
});
const next = (former: EntryRow, id: string, startsOn: string, change: Partial<EntryRow>): EntryRow =>
  row(id, startsOn, { entryId: former.entryId, supersedesId: former.id, ...change });
const shape = (rows: EntryRow[]) =>
  entriesOf(rows).map(({ current, earlier }) => [
    current.id,
    ...earlier.map(({ row: one, by, lastDay }) => `${one.id} by ${by.id} until ${lastDay}`),
  ]);

describe('ELI-91: a record of eligibility', () => {
  const first = row('a', '2023-06-12');

  it('is empty without rows', () => {
    expect(entriesOf([])).toEqual([]);
  });

  it('has an entry for rows that supersede one another; the last one counts', () => {
    const again = next(first, 'b', '2024-06-12', { change: 'DECIDED_AGAIN' });
    const no = next(again, 'c', '2026-03-01', { change: 'DECIDED_AGAIN', outcome: 'NOT_ELIGIBLE' });
    expect(shape([first, again, no])).toEqual([['c', 'b by c until 2026-02-28', 'a by b until 2024-06-11']]);
  });

  it('shows the entry that starts last first', () => {
    expect(shape([first, row('b', '2025-01-01'), row('c', '2024-01-01')])).toEqual([['b'], ['c'], ['a']]);
  });

  it.each(['CORRECTED', 'REVIEWED', 'ENDED'] as const)('gives a row that was %s no last day', (change) => {
    const later = next(first, 'b', '2024-01-01', { change, endsOn: day('2024-02-01') });
    expect(shape([first, later])).toEqual([['b', 'a by b until null']]);
  });

  it('gives a row no days where the next one begins no later', () => {
    const later = next(first, 'b', '2023-06-12', { change: 'DECIDED_AGAIN' });
    expect(shape([first, later])).toEqual([['b', 'a by b until null']]);
  });

  it('keeps the last day of a row that had ended before it was decided again', () => {
    const ended = next(first, 'b', '2023-06-12', { change: 'ENDED', endsOn: day('2025-03-31') });
    const again = next(ended, 'c', '2026-01-01', { change: 'DECIDED_AGAIN' });
    expect(shape([first, ended, again])).toEqual([['c', 'b by c until 2025-03-31', 'a by b until null']]);
  });
});

describe('ELI-92: a row holds', () => {
  const days = { startsOn: day('2024-03-01'), endsOn: day('2024-03-31') };
  it.each([
    ['2024-02-29', 'COMING'],
    ['2024-03-01', 'NOW'],
    ['2024-03-31', 'NOW'],
    ['2024-04-01', 'ENDED'],
  ])('on %s: %s', (on, status) => {
    expect(statusOn(days, day(on))).toBe(status);
  });

  it('without end while no last day is known', () => {
    expect(statusOn({ ...days, endsOn: null }, day('2099-01-01'))).toBe('NOW');
  });
});
