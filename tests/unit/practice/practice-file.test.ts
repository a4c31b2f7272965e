import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { fieldsOf } from '@/lib/practice/rules/csv-line';
import { isClosedOn } from '@/lib/practice/rules/practice';
import { comparePractices } from '@/lib/practice/rules/practice-changes';
import { MOST_LINES, readPracticeFile } from '@/lib/practice/rules/practice-file';
import { practiceLine, tenPractices } from '../../support/practice-lines';

const isCommissioner = (code: string) => ['QOX', 'QHL', '92G'].includes(code);
const today = day('2026-10-09');

function read(content: string) {
  const file = readPracticeFile(content, isCommissioner);
  if (!file.ok) throw new Error(file.error.kind);
  return file.value;
}

describe('a practice file (COM-03)', () => {
  it('is read with and without a line of column names', () => {
    const ten = tenPractices('QOX', 'QHL');
    expect(read(ten).practices).toHaveLength(10);
    expect(read(`"Organisation Code","Name",,,\n${ten}\n`)).toEqual({
      ...read(ten),
      refused: [],
    });
    expect(read(ten).practices[5]).toEqual({
      code: 'Z99006',
      name: 'THE Z99006 SURGERY',
      address: '1 HIGH STREET, ANYTOWN',
      postcode: 'ZZ1 1ZZ',
      status: 'CLOSED',
      openedOn: '1974-04-01',
      closedOn: '2025-03-31',
      responsibleCode: 'QOX',
    });
  });

  it('names the board, or the parent where only that one is a commissioner of the service', () => {
    const codes = (board: string, parent: string) =>
      read(practiceLine({ code: 'Z99001', board, parent })).practices[0]?.responsibleCode;
    expect(codes('QHL', '92G')).toBe('QHL');
    expect(codes('Q44', '92G')).toBe('92G');
    expect(codes('Q44', '01A')).toBe('Q44');
    expect(codes('', '01A')).toBe('01A');
  });

  it('refuses a wrong line by itself, with its number and reason', () => {
    const good = practiceLine({ code: 'Z99001' });
    const wrong: [string, string][] = [
      ['"Z99002","A SURGERY"', 'columns'],
      [`${practiceLine({ code: 'Z99002' })},"28"`, 'columns'],
      ['"Z99002,never closed', 'columns'],
      [practiceLine({ code: 'Z99002', name: 'A'.repeat(9_000_000) }), 'columns'],
      [practiceLine({ code: 'Z9900' }), 'code'],
      [practiceLine({ code: '=1+1' }), 'code'],
      [practiceLine({ code: 'Z99002', name: ' ' }), 'name'],
      [practiceLine({ code: 'Z99002', name: 'A'.repeat(121) }), 'name'],
      [practiceLine({ code: 'Z99002', postcode: 'ZZ1 1ZZ ZZ' }), 'postcode'],
      [practiceLine({ code: 'Z99002', status: 'X' }), 'status'],
      [practiceLine({ code: 'Z99002', opened: '20260231' }), 'opened'],
      [practiceLine({ code: 'Z99002', closed: '1 May 2026' }), 'closed'],
      [practiceLine({ code: 'Z99002', closed: '19740331' }), 'order'],
      [practiceLine({ code: 'Z99002', board: '', parent: '' }), 'commissioner'],
      [practiceLine({ code: 'Z99001' }), 'twice'],
    ];
    for (const [line, fault] of wrong) {
      const file = read(`${good}\n${line}`);
      expect([line, file.refused]).toEqual([line, [{ line: 2, fault }]]);
      expect(file.practices).toHaveLength(1);
    }
  });

  it('leaves out what is not a GP practice', () => {
    const prison = practiceLine({ code: 'Z99002', setting: '5' });
    expect(read(`${practiceLine({ code: 'Z99001' })}\n${prison}`)).toMatchObject({
      leftOut: 1,
      refusedCount: 0,
    });
  });

  it('is refused whole when it is far too long or holds no practice, and shows a hundred refused lines', () => {
    const kindOf = (content: string) => {
      const file = readPracticeFile(content, isCommissioner);
      return file.ok ? null : file.error.kind;
    };
    expect(kindOf('x\n'.repeat(3_000_000))).toBe('too-many-lines');
    expect(kindOf(`${practiceLine({ code: 'Z99001' })}${'\nx'.repeat(MOST_LINES + 1)}`)).toBe(
      'too-many-lines',
    );
    expect(kindOf('Organisation Code,Name\n')).toBe('no-practice');
    const file = read(`${practiceLine({ code: 'Z99001' })}${'\nx'.repeat(500)}`);
    expect([file.refusedCount, file.refused.length]).toEqual([500, 100]);
  });
});

describe('fields of a line', () => {
  it('may be quoted, hold quotes and commas, or be empty', () => {
    expect(fieldsOf('a,"b, c","say ""x""",,')).toEqual(['a', 'b, c', 'say "x"', '', '']);
    expect(fieldsOf('a,"b')).toBeNull();
    expect(fieldsOf('a,"b"c')).toBeNull();
    expect(fieldsOf(`"${'""'.repeat(200_000)}`)).toBeNull();
  });
});

describe('what a file changes (COM-03)', () => {
  it('is counted against what is known', () => {
    const known = read(tenPractices('QOX', 'QHL')).practices;
    const next = [
      practiceLine({ code: 'Z99001' }),
      practiceLine({ code: 'Z99002', closed: '20260930', status: 'C' }),
      practiceLine({ code: 'Z99003', board: 'QHL' }),
      practiceLine({ code: 'Z99011' }),
    ];
    const found = comparePractices(known, read(next.join('\n')).practices, today);
    expect(found).toMatchObject({ added: 1, changed: 2, closed: 1, same: 1, missing: 7 });
    expect(found.toWrite.map(({ code }) => code)).toEqual(['Z99011', 'Z99002', 'Z99003']);
  });

  it('a practice is open on its last day and closed on the next', () => {
    const closing = { status: 'ACTIVE', closedOn: day('2026-10-09') } as const;
    expect(isClosedOn(closing, day('2026-10-09'))).toBe(false);
    expect(isClosedOn(closing, day('2026-10-10'))).toBe(true);
    expect(isClosedOn({ status: 'CLOSED', closedOn: null }, today)).toBe(true);
    expect(isClosedOn({ status: 'DORMANT', closedOn: null }, today)).toBe(false);
  });
});
