import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { peopleSpec } from '@/components/home/list-specs';
import { FilterPanel } from '@/components/lists/filter-panel';
import { readView } from '@/lib/core/list-view';

const id = '00000000-0000-7000-8000-000000000000';

test.each([
  [{}, undefined],
  [{ practitioner: id }, id],
])('a filter found by name is kept and never listed: %j', (params, kept) => {
  const view = readView(peopleSpec, params);
  const page = parse(renderToStaticMarkup(<FilterPanel spec={peopleSpec} view={view} />));
  expect(page.querySelector('input[type=hidden][name=practitioner]')?.getAttribute('value')).toBe(kept);
  expect(page.querySelector('#filter-practitioner')).toBeNull();
});
