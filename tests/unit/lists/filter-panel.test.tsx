import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { peopleSpec } from '@/components/home/list-specs';
import { FilterPanel } from '@/components/lists/filter-panel';
import { readView, withOptions } from '@/lib/core/list-view';

test.each([
  [null, undefined],
  [1000, 'Only the first 1,000 names in alphabetical order are listed.'],
])('a filter cut at %s says so', (cutAt, hint) => {
  const spec = withOptions(peopleSpec, 'practitioner', { options: [{ value: 'a', text: 'Ann' }], cutAt });
  const page = parse(renderToStaticMarkup(<FilterPanel spec={spec} view={readView(spec, {})} />));
  expect(page.querySelector('#filter-practitioner')?.textContent).toContain('Ann');
  expect(page.querySelector('#filter-practitioner-hint')?.textContent).toBe(hint);
});
