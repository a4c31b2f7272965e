import { expect, test } from 'vitest';
import { pageOf } from '@/lib/core/page';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

test('a first page that is the only one has no neighbours', () => {
  const page = pageOf(rows('a', 'b'), { after: null, before: null, size: 2 });
  expect(page).toEqual({ rows: rows('a', 'b'), previousBefore: null, nextAfter: null });
});

test('a row too many says that there is a next page, and is not shown', () => {
  const page = pageOf(rows('a', 'b', 'c'), { after: null, before: null, size: 2 });
  expect(page).toEqual({ rows: rows('a', 'b'), previousBefore: null, nextAfter: 'b' });
});

test('a page after a row has a page before it', () => {
  const page = pageOf(rows('c', 'd'), { after: 'b', before: null, size: 2 });
  expect(page).toEqual({ rows: rows('c', 'd'), previousBefore: 'c', nextAfter: null });
});

test('a page before a row is read backwards and shown forwards', () => {
  const page = pageOf(rows('d', 'c', 'b'), { after: null, before: 'e', size: 2 });
  expect(page).toEqual({ rows: rows('c', 'd'), previousBefore: 'c', nextAfter: 'd' });
});

test('a page on which nothing is left has no neighbours', () => {
  const page = pageOf([], { after: 'z', before: null, size: 2 });
  expect(page).toEqual({ rows: [], previousBefore: null, nextAfter: null });
});
