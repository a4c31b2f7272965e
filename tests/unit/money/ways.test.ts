import { describe, expect, it } from 'vitest';
import { shortWayName, shortWayNames, wayName, whoHolds } from '@/components/money/way-text';
import { isPaidOut, WAYS } from '@/lib/money/rules/ways';

describe('the ways of managing are one table', () => {
  it('LED-03: notional money is never paid out, the other two ways are', () => {
    expect(WAYS.map((way) => [way, isPaidOut(way)])).toEqual([
      ['NOTIONAL', false],
      ['THIRD_PARTY', true],
      ['DIRECT_PAYMENT', true],
    ]);
  });

  it.each([
    ['NOTIONAL', 'Notional budget', 'Notional', 'Money held by the NHS'],
    ['THIRD_PARTY', 'Third party budget', 'Third party', 'Money held by Helping Hands'],
    ['DIRECT_PAYMENT', 'Direct payment', 'Direct payment', 'Money paid to Helping Hands'],
  ] as const)('%s is called the same on every screen and in every file', (way, name, shortName, holder) => {
    expect([wayName(way), shortWayName(way), whoHolds(way, 'Helping Hands')]).toEqual([
      name,
      shortName,
      holder,
    ]);
  });

  it('the ways of one budget are one line, which says if there are none', () => {
    expect(shortWayNames(['NOTIONAL', 'DIRECT_PAYMENT'])).toBe('Notional, Direct payment');
    expect([shortWayNames(null), shortWayNames([])]).toEqual(['Not recorded', 'Not recorded']);
  });
});
