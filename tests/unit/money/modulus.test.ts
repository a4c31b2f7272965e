import { describe, expect, it } from 'vitest';
import { checkModulus } from '@/lib/money/rules/modulus';
import { readModulusTables } from '@/lib/money/rules/modulus-file';

/** The rows that the published test cases need; no table is shipped. */
const WEIGHTS = `
089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1
102400 107999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1
110000 119280 DBLAL 0 0 2 1 2 1 2 1 2 1 2 1 2 1 1
134012 134020 MOD11 0 0 0 7 5 9 8 4 6 3 5 2 0 0 4
200901 201159 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1 6
200901 201159 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 6
202700 203239 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1 6
202700 203239 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 6
820000 826917 MOD11 0 0 0 0 0 0 0 0 7 3 4 9 2 1
820000 826917 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 3
826919 827999 MOD11 0 0 0 0 0 0 0 0 7 3 4 9 2 1
826919 827999 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 3
870000 872791 MOD11 0 0 1 2 5 3 6 4 8 7 10 9 3 1 10
870000 872791 MOD11 0 0 5 10 9 8 0 7 6 5 4 3 2 1 11
938000 938696 MOD11 7 6 5 4 3 2 7 6 5 4 3 2 0 0 5
938000 938696 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 0 5
771900 772799 MOD11 0 0 1 2 5 3 6 4 8 7 10 9 3 1 7
086090 086090 MOD10 0 0 3 7 1 3 7 1 3 7 1 3 7 1 8
309001 309633 MOD11 0 0 3 2 9 8 5 7 6 5 4 3 2 1 2
309001 309633 MOD11 0 0 3 2 9 8 1 7 6 5 4 3 2 1 9
074456 074456 MOD11 0 0 7 6 5 8 9 4 5 6 7 8 9 -1 12
074456 074456 MOD10 0 3 2 4 5 8 9 4 5 6 7 8 9 -1 13
070116 070116 MOD11 0 0 7 6 5 8 9 4 5 6 7 8 9 -1 12
070116 070116 MOD10 0 3 2 4 5 8 9 4 5 6 7 8 9 -1 13
180002 180002 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1 14
`;
const SUBSTITUTIONS = `
938173 938017
938289 938068
938297 938076
938600 938611
938602 938343
938604 938603
938608 938408
938609 938424
938613 938017
938616 938068
938618 938657
938620 938343
938622 938130
938628 938181
938643 938246
938647 938611
938648 938246
938649 938394
938651 938335
938653 938424
938654 938621
`;

function tables() {
  const read = readModulusTables(WEIGHTS, SUBSTITUTIONS);
  if (!read.ok) throw new Error(`${read.error.kind} ${read.error.line}`);
  return read.value;
}

describe('PAY-23: the 34 published cases', () => {
  it.each([
    ['089999', '66374958', 'POSSIBLE'],
    ['107999', '88837491', 'POSSIBLE'],
    ['202959', '63748472', 'POSSIBLE'],
    ['871427', '46238510', 'POSSIBLE'],
    ['872427', '46238510', 'POSSIBLE'],
    ['871427', '09123496', 'POSSIBLE'],
    ['871427', '99123496', 'POSSIBLE'],
    ['820000', '73688637', 'POSSIBLE'],
    ['827999', '73988638', 'POSSIBLE'],
    ['827101', '28748352', 'POSSIBLE'],
    ['134020', '63849203', 'POSSIBLE'],
    ['118765', '64371389', 'POSSIBLE'],
    ['200915', '41011166', 'POSSIBLE'],
    ['938611', '07806039', 'POSSIBLE'],
    ['938600', '42368003', 'POSSIBLE'],
    ['938063', '55065200', 'POSSIBLE'],
    ['772798', '99345694', 'POSSIBLE'],
    ['086090', '06774744', 'POSSIBLE'],
    ['309070', '02355688', 'POSSIBLE'],
    ['309070', '12345668', 'POSSIBLE'],
    ['309070', '12345677', 'POSSIBLE'],
    ['309070', '99345694', 'POSSIBLE'],
    ['938063', '15764273', 'IMPOSSIBLE'],
    ['938063', '15764264', 'IMPOSSIBLE'],
    ['938063', '15763217', 'IMPOSSIBLE'],
    ['118765', '64371388', 'IMPOSSIBLE'],
    ['203099', '66831036', 'IMPOSSIBLE'],
    ['203099', '58716970', 'IMPOSSIBLE'],
    ['089999', '66374959', 'IMPOSSIBLE'],
    ['107999', '88837493', 'IMPOSSIBLE'],
    ['074456', '12345112', 'POSSIBLE'],
    ['070116', '34012583', 'POSSIBLE'],
    ['074456', '11104102', 'POSSIBLE'],
    ['180002', '00000190', 'POSSIBLE'],
  ])('%s %s is %s', (sortCode, accountNumber, outcome) => {
    expect(checkModulus({ sortCode, accountNumber }, tables())).toBe(outcome);
  });
});

describe('PAY-23: what the tables do not say', () => {
  it('is not covered', () => {
    const numbers = { sortCode: '000000', accountNumber: '12345678' };
    expect(checkModulus(numbers, tables())).toBe('NOT_COVERED');
    expect(checkModulus(numbers, { rows: [], substitutions: new Map() })).toBe('NOT_COVERED');
  });

  it('of exception 1 adds 27 before it divides', () => {
    const weights = '118765 118765 DBLAL 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1';
    const read = readModulusTables(weights, '');
    if (!read.ok) throw new Error(read.error.kind);
    const check = (accountNumber: string) => checkModulus({ sortCode: '118765', accountNumber }, read.value);
    expect(check('00000003')).toBe('POSSIBLE');
    expect(check('00000004')).toBe('IMPOSSIBLE');
  });

  it.each([
    ['a method that is none', '089000 089999 MOD12 0 0 0 0 0 0 7 1 3 7 1 3 7 1', '', 'weights-unreadable', 1],
    ['thirteen weights', '\n089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7', '', 'weights-unreadable', 2],
    ['no row', ' \n', '', 'weights-empty', 1],
    [
      'a substitution of one code',
      '089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1',
      '938173',
      'substitutions-unreadable',
      1,
    ],
  ])('%s is refused by its line', (_, weights, substitutions, kind, line) => {
    expect(readModulusTables(weights, substitutions)).toEqual({ ok: false, error: { kind, line } });
  });
});
