import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  basesOfRequest,
  type EntryRow,
  entriesOf,
  statusOn,
  untilDeath,
} from '@/lib/eligibility/rules/entry';

const row = (id: string, startsOn: string, change: Partial<EntryRow> = {}): EntryRow => ({
  id,
  entryId: id,
  supersedesId: null,
  change: null,
  framework: 'CHC',
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

describe('ELI-92: an entry holds', () => {
  const entry = { current: { startsOn: day('2024-03-01') }, until: day('2024-03-31') };
  it.each([
    ['2024-02-29', 'COMING'],
    ['2024-03-01', 'NOW'],
    ['2024-03-31', 'NOW'],
    ['2024-04-01', 'ENDED'],
  ])('on %s: %s', (on, status) => {
    expect(statusOn(entry, day(on))).toBe(status);
  });

  it('without end while no last day is known', () => {
    expect(statusOn({ ...entry, until: null }, day('2099-01-01'))).toBe('NOW');
  });

  const untilOf = (rows: EntryRow[]) => entriesOf(rows).map(({ current, until }) => `${current.id} ${until}`);

  it('until the day before a later one under the same framework begins, in whatever order they were recorded', () => {
    const [no, yes] = [row('a', '2019-05-01', { outcome: 'NOT_ELIGIBLE' }), row('b', '2023-06-12')];
    expect(untilOf([no, yes])).toEqual(['b null', 'a 2023-06-11']);
    expect(untilOf([yes, no])).toEqual(['b null', 'a 2023-06-11']);
  });

  it('on, whatever is decided under another framework', () => {
    const other = row('b', '2025-01-01', { framework: 'WHEELCHAIR', outcome: 'WHEELCHAIR' });
    expect(untilOf([row('a', '2023-06-12'), other])).toEqual(['b null', 'a null']);
  });

  it('until the day of death', () => {
    const [entry] = entriesOf([row('a', '2023-06-12')]);
    if (!entry) throw new Error('There is no entry');
    expect(untilDeath(entry, null).until).toBeNull();
    expect(untilDeath(entry, day('2026-06-10')).until).toBe('2026-06-10');
    expect(untilDeath({ ...entry, until: day('2025-01-01') }, day('2026-06-10')).until).toBe('2025-01-01');
  });

  it('until its own last day where that comes first; one day where two begin on it', () => {
    const ended = row('a', '2020-01-01', { endsOn: day('2020-12-31') });
    expect(untilOf([ended, row('b', '2023-06-12')])).toEqual(['b null', 'a 2020-12-31']);
    expect(untilOf([row('a', '2023-06-12'), row('b', '2023-06-12')])).toEqual(['b null', 'a 2023-06-12']);
  });
});

describe('REQ-07: a request may rest on', () => {
  const today = day('2026-01-13');
  const bases = (rows: EntryRow[]) => basesOfRequest(rows, today).map(({ id }) => id);

  it('what makes the person eligible today, however long ago it was decided', () => {
    expect(
      bases([row('a', '2023-06-12'), row('b', '2015-01-01', { framework: 'S117', outcome: 'SECTION_117' })]),
    ).toEqual(['a', 'b']);
  });

  it('nothing that has ended, is to come, or is no eligibility', () => {
    expect(
      bases([
        row('a', '2023-06-12', { endsOn: day('2026-01-12') }),
        row('b', '2026-01-14', { framework: 'WHEELCHAIR', outcome: 'WHEELCHAIR' }),
        row('c', '2023-06-12', { framework: 'S117', outcome: 'NOT_ELIGIBLE' }),
        row('d', '2023-06-12', { framework: 'CYPCC', outcome: 'JOINT_PACKAGE' }),
      ]),
    ).toEqual([]);
  });

  it('ADU-03: continuing healthcare that begins on a day to come, decided in principle', () => {
    expect(
      bases([
        row('a', '2027-01-12'),
        row('b', '2020-01-01', { framework: 'CYPCC', outcome: 'CHILDRENS_CARE' }),
      ]),
    ).toEqual(['a', 'b']);
  });

  it('the row that counts, not one that was superseded', () => {
    const first = row('a', '2023-06-12');
    expect(bases([first, next(first, 'b', '2024-01-01', { change: 'DECIDED_AGAIN' })])).toEqual(['b']);
    expect(
      bases([first, next(first, 'b', '2023-06-12', { change: 'CORRECTED', outcome: 'NOT_ELIGIBLE' })]),
    ).toEqual([]);
  });
});
