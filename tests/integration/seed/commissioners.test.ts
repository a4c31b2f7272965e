import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { type CommissionerKind, isLegalOn } from '@/lib/core/commissioner';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import { PLACES } from '@/prisma/seed/place';
import { sql } from '../../support/superuser';

type Dated = {
  code: string;
  kind: CommissionerKind;
  legalFrom: PlainDate | null;
  legalTo: PlainDate | null;
  basis: string | null;
};
type Followed = { from: string; to: string | null; on: string; kind: string; basis: string };

const commissioners = await sql<Dated>(
  `SELECT code, kind, to_char(legal_from, 'YYYY-MM-DD') AS "legalFrom", to_char(legal_to, 'YYYY-MM-DD') AS "legalTo",
     legal_basis AS basis FROM commissioner ORDER BY code COLLATE "C"`,
);
const successions = await sql<Followed>(
  `SELECT from_code AS "from", to_code AS "to", to_char(takes_effect_on, 'YYYY-MM-DD') AS "on", kind, basis
   FROM succession ORDER BY from_code COLLATE "C", to_code COLLATE "C"`,
);

function published(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../../prisma/data/${file}`, import.meta.url)), { columns: true });
}

const legal = (kind: CommissionerKind, on: PlainDate) =>
  commissioners.filter((one) => one.kind === kind && isLegalOn(one, on)).map(({ code }) => code);
const byCode = (code: string | null) => commissioners.find((one) => one.code === code);

describe('commissioners of every migrated database are dated', () => {
  test.each([
    ['2022-06-30', 135, 0],
    ['2022-07-01', 0, 42],
    ['2026-03-31', 0, 42],
    ['2026-04-01', 0, 36],
    [todayInLondon(), 0, 36],
  ])('COM-02: on %s there are %i groups and %i boards', (on, groups, boards) => {
    expect([legal('CCG', day(on)).length, legal('ICB', day(on)).length]).toEqual([groups, boards]);
  });

  test('the boards of 1 April 2026 are 29 that went on, one of them enlarged, and six new ones', () => {
    const before = legal('ICB', day('2026-03-31'));
    const begun = legal('ICB', day('2026-04-01')).filter((code) => !before.includes(code));
    expect(begun).toEqual(['D7T5G', 'S0E4D', 'S1Y5D', 'S9B9J', 'T6Y0W', 'Z9B2Z']);
    const changed = published('icb-changes-2026-04-01.csv');
    const dated = changed.map(({ ods_code: code = '' }) => [code, byCode(code)?.legalFrom]);
    expect(dated).toEqual(changed.map((row) => [row.ods_code, row.legal_from]));
  });

  test('each says what its days rest on, and says so where a day is not known', () => {
    expect(commissioners.filter(({ basis }) => !basis)).toEqual([]);
    const unknown = commissioners.filter(({ legalFrom }) => legalFrom === null);
    expect(unknown.map(({ kind }) => kind)).toEqual(unknown.map(() => 'CCG'));
    expect(unknown.filter(({ basis }) => !/not known/i.test(basis ?? ''))).toEqual([]);
    expect(unknown.length).toBe(135);
  });

  test('both commissioners of the demonstration are legal bodies today', () => {
    const today = legal('ICB', todayInLondon());
    expect(PLACES.filter(({ code }) => !today.includes(code))).toEqual([]);
  });
});

describe('what became of commissioners', () => {
  test('both ends are known, the one ends before the other has the work', () => {
    expect(successions.length).toBe(97 + 16);
    for (const { from, to, on } of successions) {
      const [before, after] = [byCode(from), byCode(to)];
      expect([from, Boolean(before), to, Boolean(after)]).toEqual([from, true, to, true]);
      if (!before || !after) continue;
      expect([from, isLegalOn(before, day(on)), isLegalOn(before, addDays(day(on), -1))]).toEqual([
        from,
        false,
        true,
      ]);
      expect([to, isLegalOn(after, day(on))]).toEqual([to, true]);
    }
  });

  test('each dissolved board has a successor; three were split, no other was', () => {
    const dissolved = commissioners.filter(({ kind, legalTo }) => kind === 'ICB' && legalTo !== null);
    expect(dissolved.length).toBe(12);
    const successorsOf = (code: string) => successions.filter(({ from }) => from === code);
    expect(dissolved.filter(({ code }) => successorsOf(code).length === 0)).toEqual([]);
    const split = dissolved.filter(({ code }) => successorsOf(code).length > 1).map(({ code }) => code);
    expect(split).toEqual(['QJG', 'QM7', 'QNQ']);
    const called = new Set(successions.filter(({ kind }) => kind === 'SPLIT').map(({ from }) => from));
    expect([...called]).toEqual(split);
  });

  test('the successions of 1 April 2026 are those of the file', () => {
    const rows = successions.filter(({ on }) => on === '2026-04-01');
    expect(rows.map(({ from, to, kind }) => ({ from_code: from, to_code: to, kind }))).toEqual(
      published('icb-successions-2026-04-01.csv'),
    );
  });

  test('a group went to the board with the sub-ICB location that kept its code; the others have no row', () => {
    const parents = published('sub-icb-parents-2022-07.csv');
    const groups = commissioners.filter(({ kind }) => kind === 'CCG').map(({ code }) => code);
    const kept = parents.filter(({ ods_code }) => groups.includes(ods_code ?? ''));
    const rows = successions.filter(({ on }) => on === '2022-07-01');
    expect(rows.map(({ from, to }) => [from, to])).toEqual(
      kept.map((row) => [row.ods_code, row.icb_ods_code]),
    );
    const sure = rows.filter(({ basis }) => !basis.includes('from knowledge')).map(({ from }) => from);
    expect(sure).toEqual(kept.filter(({ source }) => source === 'stored-file').map((row) => row.ods_code));
  });
});

describe('the database refuses what cannot be', () => {
  test.each([
    ['a code of four characters', `('QXYZ', 'ICB', NULL, NULL)`, 'commissioner_code_shape'],
    ['a last day before the first', `('ZZ1', 'ICB', '2026-04-01', '2026-03-31')`, 'commissioner_legal_days'],
    ['a group after June 2022', `('ZZ2', 'CCG', NULL, '2022-07-01')`, 'commissioner_kind_days'],
    ['a board before July 2022', `('ZZ3', 'ICB', '2022-06-30', NULL)`, 'commissioner_kind_days'],
  ])('%s', async (_, values, constraint) => {
    await expect(
      sql(`INSERT INTO commissioner (code, kind, legal_from, legal_to, name)
           SELECT code, kind::"CommissionerKind", first::date, last::date, 'NHS None'
           FROM (VALUES ${values}) AS wrong (code, kind, first, last)`),
    ).rejects.toThrow(constraint);
  });

  test('a successor of a closure, and a succession to itself', async () => {
    const add = (to: string | null, kind: string) =>
      sql(
        `INSERT INTO succession (id, from_code, to_code, takes_effect_on, kind, basis)
         VALUES (999, 'QOX', $1, '2027-04-01', $2::"SuccessionKind", 'none')`,
        [to, kind],
      );
    await expect(add('QHL', 'CLOSURE')).rejects.toThrow('succession_closure');
    await expect(add(null, 'MERGER')).rejects.toThrow('succession_closure');
    await expect(add('QOX', 'RENAME')).rejects.toThrow('succession_not_itself');
  });
});
