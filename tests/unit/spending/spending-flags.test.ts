import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { SPENDING_RULES } from '@/lib/plan/rules/spending-rules';
import { type SpendingToFlag, spendingFlags } from '@/lib/spending/rules/spending-flags';

const inOrder: SpendingToFlag = {
  paidTo: 'B. Lunn',
  note: null,
  spentOn: day('2026-06-15'),
  line: { service: 'Personal assistant', isRemoved: false },
  hasReceipt: true,
  hasLike: false,
  isOverAgreed: false,
  mayBeToppedUp: false,
  agreedOn: day('2026-05-01'),
  isPayeeKnown: false,
};
const codes = (given: Partial<SpendingToFlag>) =>
  spendingFlags({ ...inOrder, ...given })
    .map(({ code }) => code)
    .join(' ');
const for_ = (service: string) => ({ line: { service, isRemoved: false } });

describe('SPE-10: the worked cases of spending (D)', () => {
  it.each<[string, Partial<SpendingToFlag>, string]>([
    ['SP-01 wages on a line of the plan', { note: 'Wages, week 3' }, ''],
    ['SP-02 wine for a birthday', { note: 'Wine for a birthday' }, 'X1 X11'],
    ['SP-04 an online betting deposit', { paidTo: 'Lucky Days', note: 'Online betting deposit' }, 'X3 X11'],
    ['SP-05 a credit card repayment', { note: 'Credit card repayment' }, 'X4 X11'],
    ['SP-07 cannabis without a prescription', { note: 'Cannabis oil' }, 'X5 X11'],
    ['SP-08 a private GP appointment', { note: 'Private GP appointment', ...for_('Tracker') }, 'X6 X11'],
    ['SP-10 an ambulance or A&E charge', { paidTo: 'Ambulance service', note: 'A&E charge' }, 'X8 X11'],
    ['SP-11 a knee replacement', { paidTo: 'A private hospital', note: 'Knee replacement' }, 'X9 X11'],
    ['SP-13 a tablet that is not in the plan', { note: 'Tablet computer', line: null }, 'X11'],
    ['SP-14 a tablet in the plan', { note: 'Tablet computer', ...for_('Tablet to communicate') }, ''],
    ['SP-16 a sister', { note: 'Pay my sister' }, 'X12'],
    ['SP-17 the same, accepted before', { note: 'Pay my sister', isPayeeKnown: true }, ''],
    ['SP-19 a care agency', { paidTo: 'Lantern Care Agency', ...for_('Personal care') }, 'X14'],
    ['SP-20 insurance with a line', { note: 'Employers’ liability', ...for_('Insurance') }, ''],
    ['SP-23 more for a wheelchair', { isOverAgreed: true, mayBeToppedUp: true }, ''],
    ['SP-25 the same twice', { hasLike: true }, 'DUPLICATE'],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toBe(expected);
  });

  it('asks nothing of words that the plan names, except of what no plan may agree', () => {
    expect(codes({ note: 'Dental gel', ...for_('Dental hygiene visits') })).toBe('');
    expect(codes({ note: 'Wine', ...for_('Wine and cheese evening') })).toBe('X1 X11');
  });

  it('reads whole words: no surname and no place is a flag', () => {
    expect(codes({ paidTo: 'Mr Winehouse', note: 'Gingham cloth, Betton, sonata' })).toBe('');
    expect(codes({ note: 'CIGARETTES' })).toBe('X2 X11');
  });

  it('has every code of the table with a source, and words for a question without suspicion', () => {
    expect(Object.keys(SPENDING_RULES)).toEqual(Array.from({ length: 14 }, (_, index) => `X${index + 1}`));
    const said = Object.values(SPENDING_RULES).map(({ ask }) => ask);
    expect(said.filter((ask) => /fraud|suspic|illicit|guilty|misuse|wrong/i.test(ask))).toEqual([]);
    expect(Object.values(SPENDING_RULES).every(({ source }) => source.length > 10)).toBe(true);
  });
});

describe('SPE-11: what the record of a spending shows', () => {
  it.each<[string, Partial<SpendingToFlag>, string]>([
    ['no receipt', { hasReceipt: false }, 'NO_RECEIPT'],
    ['before the plan was approved', { agreedOn: day('2026-06-16') }, 'BEFORE_AGREED'],
    ['on that day', { agreedOn: day('2026-06-15') }, ''],
    ['more than agreed for the line', { isOverAgreed: true }, 'TOP_UP'],
    ['a line that left the plan', { line: { service: 'Gym', isRemoved: true } }, 'X11'],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toBe(expected);
  });
});
