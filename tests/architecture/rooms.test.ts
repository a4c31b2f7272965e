import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsWhere, root, type SourceFile, sources } from './files';
import { readSource } from './repository';
import { below, domains, kit, layers, leaves } from './rooms.json';

const lib = sources('lib');
const components = sources('components');

describe('the rooms', () => {
  it('hold every file of lib: a domain has its four layers and nothing else', () => {
    const rooms = new RegExp(
      `^lib/((${domains.join('|')})/(${layers.join('|')})/[^/]+|audit/(rules|store)/[^/]+|(core|platform|web)/.+)$`,
    );
    expect(lib.length).toBeGreaterThan(400);
    expect(lib.map((file) => file.path).filter((file) => !rooms.test(file))).toEqual([]);
  });

  it('hold every component under its domain, or in the kit', () => {
    const known = [...domains, ...kit, ...leaves];
    expect(foldersOf('components').filter((folder) => !known.includes(folder))).toEqual([]);
    expect(components.filter((file) => file.path.split('/').length !== 3).map((file) => file.path)).toEqual(
      [],
    );
  });

  it.each(['tests/unit', 'tests/integration'])('hold every test of %s under its subject', (folder) => {
    const known = [...below, ...domains, ...kit, ...leaves, 'web', 'seed', 'scripts', 'database', 'story'];
    expect(foldersOf(folder).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are all in the code map of docs/architecture.md, in their order', () => {
    const { text } = readSource('docs/architecture.md');
    const mapped = [...text.matchAll(/^\| `lib\/(\w+)` \|/gm)].map(([, room]) => room);
    const there = [...below, ...domains].filter((room) => foldersOf('lib').includes(room));
    expect(mapped).toEqual([...there, 'web']);
    const others = [...foldersOf('app'), ...foldersOf('components')].filter(
      (folder) =>
        !domains.includes(folder) && !new RegExp(`\`(app|components)/${escaped(folder)}\``).test(text),
    );
    expect(others).toEqual([]);
  });

  it('have no front door: no index file, and no file that only passes another on', () => {
    const files = [...lib, ...components, ...sources('app')];
    expect(pathsWhere(files, ({ path: file }) => /\/index\.tsx?$/.test(file))).toEqual([]);
    expect(pathsWhere(files, ({ text }) => /^export (\*|(type )?\{[^}]*\}) from /m.test(text))).toEqual([]);
  });
});

describe('queries change nothing', () => {
  const stores = new Map(
    lib.filter(({ path: file }) => /\/store\//.test(file)).map(({ path: file, text }) => [file, text]),
  );
  const queries = lib.filter(({ path: file }) => /\/queries\//.test(file));

  it('but for the look, which goes through audit', () => {
    expect(queries.length).toBeGreaterThan(50);
    expect(queries.flatMap(writesOf)).toEqual([]);
  });

  it('and a query that did would be seen', () => {
    const text = "import { insertPerson } from '@/lib/person/store/person';";
    expect(writesOf({ path: 'lib/person/queries/planted.ts', text })).toEqual([
      'lib/person/queries/planted.ts: insertPerson',
    ]);
  });

  /** The store functions a query imports that write rows. */
  function writesOf({ path: file, text }: SourceFile): string[] {
    const imports = [...text.matchAll(/^import \{([^}]*)\} from '@\/(lib\/[^']*\/store\/[^']*)';/gm)];
    return imports
      .filter(([, , store]) => !store?.startsWith('lib/audit/'))
      .flatMap(([, names = '', store]) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter(
            (name) => name && !name.startsWith('type ') && writes(stores.get(`${store}.ts`) ?? '', name),
          )
          .map((name) => `${file}: ${name}`),
      );
  }

  function writes(store: string, name: string): boolean {
    const start = store.search(new RegExp(`^export (async )?function ${name}\\b`, 'm'));
    const body = start < 0 ? '' : store.slice(start, store.indexOf('\n}\n', start));
    return /\.(create|update|delete|upsert)(Many|ManyAndReturn)?\(|\$executeRaw|\b(INSERT INTO|UPDATE|DELETE FROM) \w/.test(
      body,
    );
  }
});

const escaped = (text: string) => text.replace(/[.()]/g, '\\$&');

function foldersOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
