import { expect, it } from 'vitest';
import { type SourceFile, sources } from './files';

const EXPORTED = /^export (?:async )?(?:function|const|class|type) (\w+)/gm;

function namesIn(files: readonly SourceFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, text }) => [...text.matchAll(EXPORTED)].map(([, name = '']) => [name, path])),
  );
}

const ours = namesIn(['lib', 'components'].flatMap(sources));
const commands = namesIn(sources('lib').filter(({ path }) => path.includes('/commands/')));

// An import of the same name from the wrong one of two files is not seen by its reader.
it.each([
  ['a page body of both staff areas', 'app/_staff', ours],
  ['a page object', 'tests/e2e/pages', ours],
  ['an act of the demonstration', 'prisma/seed', commands],
  ['an action of a form', 'app', commands],
])('%s shares its name with nothing else', (_, folder, others) => {
  const names = namesIn(sources(folder));
  expect(names.size).toBeGreaterThan(10);
  const shared = [...names].flatMap(([name, path]) =>
    others.has(name) ? [`${name}: ${path} and ${others.get(name)}`] : [],
  );
  expect(shared).toEqual([]);
});

it('a file of lib shares no name with another one', () => {
  const last = namesIn(sources('lib'));
  const shared = sources('lib').flatMap((file) =>
    [...namesIn([file]).keys()].flatMap((name) =>
      last.get(name) === file.path ? [] : [`${name}: ${file.path} and ${last.get(name)}`],
    ),
  );
  expect(shared).toEqual([]);
});
