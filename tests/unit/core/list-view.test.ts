import { describe, expect, test } from 'vitest';
import {
  activeFilters,
  addressOf,
  type ListSpec,
  listAddress,
  listSuffix,
  paramsOf,
  readView,
  sortAddress,
} from '@/lib/core/list-view';

const id = '0199aaaa-0000-7000-8000-000000000001';
const spec: ListSpec = {
  path: '/list',
  filters: [
    { name: 'state', legend: 'State', kind: 'any', options: [{ value: 'A', text: 'Active' }, { value: 'B', text: 'Bad' }] }, // biome-ignore format: one line
    { name: 'due', legend: 'Due', kind: 'one', options: [{ value: 'late', text: 'Late' }, { value: 'near', text: 'Near' }] }, // biome-ignore format: one line
    { name: 'who', legend: 'Who', kind: 'id', options: [] },
  ],
  sorts: ['name', 'born'],
};

describe('an address', () => {
  test('is read back as it was written', () => {
    const view = readView(spec, {
      state: ['A', 'B'],
      due: 'late',
      who: id,
      sort: '-born',
      after: id,
      search: 'Abc_-9',
    });
    const address = addressOf(spec, view, { after: view.after });
    expect(readView(spec, paramsOf(new URL(address, 'http://x').searchParams))).toEqual(view);
  });

  test('says nothing while the list is whole and in its own order', () => {
    expect(addressOf(spec, readView(spec, {}))).toBe('/list');
  });

  test('loses what the list does not offer', () => {
    const view = readView(spec, {
      state: ["A'; DROP", 'Z'],
      due: ['near', 'late'],
      who: 'me',
      sort: 'spent',
      after: '1',
      search: 'a b',
    });
    expect(view).toMatchObject({
      chosen: { state: [], due: ['late'], who: [] },
      sort: 'name',
      after: null,
      search: null,
    });
  });

  test('names at most one row to begin at', () => {
    expect(readView(spec, { after: id, before: id })).toMatchObject({ after: id, before: null });
  });

  test('goes back to the first page when anything changes', () => {
    const view = readView(spec, { state: 'A', after: id });
    expect(addressOf(spec, view, { search: 'tok' })).toBe('/list?state=A&search=tok');
  });
});

describe('the way back from a page of the list', () => {
  test('leads to the same filter, order and page', () => {
    const view = readView(spec, { state: 'A', sort: '-born', after: id, search: 'Abc_-9' });
    const list = new URLSearchParams(listSuffix(spec, view)).get('list') ?? '';
    const back = new URL(listAddress(spec, list), 'http://x');
    expect(readView(spec, paramsOf(back.searchParams))).toEqual(view);
  });

  test('says nothing of the first view, and takes nothing from outside', () => {
    expect(listSuffix(spec, readView(spec, {}))).toBe('');
    expect(listAddress(spec, undefined)).toBe('/list');
    expect(listAddress(spec, '//evil.invalid?state=Z&other=1')).toBe('/list');
  });
});

describe('a column heading', () => {
  test('sorts by its column, and turns round the one it is sorted by', () => {
    expect(sortAddress(spec, readView(spec, {}), 'born')).toBe('/list?sort=born');
    expect(sortAddress(spec, readView(spec, {}), 'name')).toBe('/list?sort=-name');
    expect(sortAddress(spec, readView(spec, { sort: '-name' }), 'name')).toBe('/list');
  });
});

describe('the chosen filters', () => {
  test('each lead to the list without it and with the others', () => {
    const view = readView(spec, { state: ['A', 'B'], due: 'near' });
    expect(activeFilters(spec, view)).toEqual([
      { filter: 'State', text: 'Active', removeHref: '/list?state=B&due=near' },
      { filter: 'State', text: 'Bad', removeHref: '/list?state=A&due=near' },
      { filter: 'Due', text: 'Near', removeHref: '/list?state=A&state=B' },
    ]);
  });
});
