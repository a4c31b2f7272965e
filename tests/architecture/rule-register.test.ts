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
/** The rules that say of themselves that no screen or job asks them yet. */
const notYetInUse = [...register.matchAll(/^\| ([A-Z]{3}-\d{2}) \|.*\bNot yet in use\b/gm)].map(
  ([, id]) => id,
);
const product = [...sources('lib'), ...sources('app'), ...sources('components')];
const inTests = new Set(sources('tests').flatMap(({ text }) => text.match(ID) ?? []));

/** The functions of a rule's last column, each with its file before it. */
function functionsOf(id: string): string[] {
  const row = register.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? '';
  const cell = row.split('|').at(-2)?.trim() ?? '';
  return cell.split('; ').flatMap((part) => {
    const [file, ...names] = [...part.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    return names.length > 0 ? names.map((name) => `lib/${file}.ts ${name}`) : [`${part} names no function`];
  });
}

/** Whether the product calls a function: from another file, or through a function of its own file. */
function isCalled(place: string, seen: readonly string[] = []): boolean {
  const [file = '', name = ''] = place.split(' ');
  const word = new RegExp(`\\b${name}\\b`);
  if (product.some(({ path: other, text }) => other !== file && word.test(withoutComments(text))))
    return true;
  const own = withoutComments(product.find(({ path: other }) => other === file)?.text ?? '');
  const callers = own
    .split(/^(?=export |function |async function |const )/m)
    .filter((part) => word.test(part))
    .map((part) => /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? '')
    .filter((caller) => caller !== '' && caller !== name && !seen.includes(caller));
  return callers.some((caller) => isCalled(`${file} ${caller}`, [...seen, name]));
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

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
    const functions = registered.flatMap(functionsOf);
    expect(functions.length).toBeGreaterThan(registered.length);
    expect(functions.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('has no rule that no code carries out, and none without a test', () => {
    expect(registered.filter((id) => !inCode.includes(id))).toEqual([]);
    expect(registered.filter((id) => !inTests.has(id))).toEqual([]);
  });

  it('says of a rule that the product never asks that it is not yet in use, and of no other', () => {
    const uncalled = registered.filter((id) => !functionsOf(id).some((place) => isCalled(place)));
    expect(notYetInUse).toEqual(uncalled);
  });

  it('knows a call from a mention', () => {
    expect(isCalled('lib/money/rules/payout-stops.ts payoutStops')).toBe(true);
    expect(isCalled('lib/money/rules/nothing.ts noSuchFunction')).toBe(false);
  });
});
