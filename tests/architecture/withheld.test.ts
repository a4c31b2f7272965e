import { expect, test } from 'vitest';
import { pathsWhere, sources } from './files';

test('one file moves what a sensitive record hides past row-level security', () => {
  expect(pathsWhere(sources('lib'), ({ text }) => text.includes('app.withheld'))).toEqual([
    'lib/person/store/withheld.ts',
  ]);
});
