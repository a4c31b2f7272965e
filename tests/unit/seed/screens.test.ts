import { describe, expect, test } from 'vitest';
import { screens, withoutPicture } from '../../../scripts/screens/list.mjs';
import { addressOf, refuseGaps } from '../../../scripts/screens/routes.mjs';

const listed = [...new Set([...screens.map(({ route }) => route), ...Object.keys(withoutPicture)])];

describe('the list of pictures', () => {
  test('a build with all pages listed is accepted', () => {
    expect(() => refuseGaps(listed)).not.toThrow();
  });

  test('a page without a picture is refused by name', () => {
    expect(() => refuseGaps([...listed, '/brand/new'])).toThrow('/brand/new');
  });

  test('a picture without a page is refused by name', () => {
    expect(() => refuseGaps(listed.filter((route) => route !== '/help'))).toThrow('/help');
  });

  test('a build without a page is refused', () => {
    expect(() => refuseGaps([])).toThrow('no page');
  });

  test('brackets are filled from what is fixed before the row, and an empty one is refused', () => {
    const screen = {
      route: '/plan/[planId]/[part]',
      row: 'one',
      fixed: { part: 'new' },
      query: '?for=[personId]',
    };
    expect(addressOf(screen, { one: { planId: 'a', part: 'b', personId: 'c' } })).toBe('/plan/a/new?for=c');
    expect(() => addressOf(screen, { one: { planId: 'a' } })).toThrow('personId');
  });
});
