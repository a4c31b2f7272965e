import { describe, expect, test } from 'vitest';
import { screens, withoutPicture } from '../../../scripts/screens/list.mjs';
import { addressOf, lackOf, refuseGaps } from '../../../scripts/screens/routes.mjs';

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

  test('a screen is left out where its row, or a value that it needs of its row, is not there', () => {
    const screen = { route: '/case/[caseId]/member/[memberId]', row: 'one' };
    expect(lackOf(screen, {})).toBe('one');
    expect(lackOf(screen, { one: { caseId: 'a', memberId: null, account: 'x' } })).toBe('one.memberId');
    expect(lackOf(screen, { one: { caseId: 'a', memberId: 'b', account: null } })).toBe('one.account');
    expect(lackOf({ ...screen, as: 'lead' }, { one: { caseId: 'a', memberId: 'b', account: null } })).toBe(
      undefined,
    );
    expect(lackOf({ ...screen, fixed: { memberId: 'c' } }, { one: { memberId: null, account: 'x' } })).toBe(
      undefined,
    );
    expect(lackOf({ route: '/help', as: null }, {})).toBe(undefined);
  });
});
