import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sources } from './files';

const ID = /\b[A-Z]{3}-\d{2}\b/g;
const register = readFileSync(path.join(root, 'docs/rules.md'), 'utf8');
const registered = [...register.matchAll(/^\| ([A-Z]{3}-\d{2}) \|/gm)].map(([, id]) => id ?? '');

/** The ids behind every `@rule`, to the end of its paragraph. */
const inCode = sources('lib').flatMap(({ text }) =>
  [...text.matchAll(/@rule([^@]*?)(?:\n \* @|\*\/)/g)].flatMap(([, ids = '']) => ids.match(ID) ?? []),
);
/** Each function of the register's last column, as `file function`. */
const functions = [...register.matchAll(/^\| [A-Z]{3}-\d{2} \|.*\| ([^|]*) \|$/gm)].flatMap(([, cell = '']) =>
  cell.split('; ').flatMap((part) => {
    const [file, ...names] = [...part.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    return names.length > 0 ? names.map((name) => `lib/${file}.ts ${name}`) : [`${part} names no function`];
  }),
);
const inTests = new Set(sources('tests').flatMap(({ text }) => text.match(ID) ?? []));

describe('the register of rules', () => {
  it('names each rule once', () => {
    expect(registered.length).toBeGreaterThan(20);
    expect(registered.filter((id, index) => registered.indexOf(id) !== index)).toEqual([]);
  });

  it('has every rule that the code says it carries out', () => {
    expect(inCode.length).toBeGreaterThan(20);
    expect([...new Set(inCode)].filter((id) => !registered.includes(id))).toEqual([]);
  });

  it('names functions that are exported from the file it gives', () => {
    const exported = new Set(
      sources('lib').flatMap(({ path: file, text }) =>
        [...text.matchAll(/^export (?:async function|function|const) (\w+)/gm)].map(
          ([, name]) => `${file} ${name}`,
        ),
      ),
    );
    expect(functions.length).toBeGreaterThan(registered.length);
    expect(functions.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('has no rule that no code carries out, and none without a test', () => {
    expect(registered.filter((id) => !inCode.includes(id))).toEqual([]);
    expect(registered.filter((id) => !inTests.has(id))).toEqual([]);
  });
});
