import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseNames, findingsIn } from './code-words';
import { root } from './files';

const WIDTH = 110;
/** This list and its test name the words themselves. */
const OWN = /^tests\/architecture\/(code-words|screen-words)/;

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|prisma)$/.test(file) && !OWN.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const kept = new Set(
  files.filter(({ file }) => file.endsWith('.prisma')).flatMap(({ text }) => databaseNames(text)),
);

describe('the words of code', { timeout: 60_000 }, () => {
  it('are those of the glossary, in comments, names of tests and identifiers', () => {
    const sources = files.filter(({ file }) => !file.endsWith('.prisma'));
    expect(files.length).toBeGreaterThan(1_000);
    const found = sources.flatMap(({ file, text }) =>
      findingsIn(file, text, kept).map(({ line, word, text: said }) => `${file}:${line} ${word}: ${said}`),
    );
    expect(found).toEqual([]);
  });

  it(`fit in ${WIDTH} columns where they are comments`, () => {
    const long = files.flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) => (isLongComment(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('are found where they are used', () => {
    const text = [
      '/** Whoever comes second is told. */',
      "it('stands', () => undefined);",
      'const heldCase = 1; // anew',
      'const fine = "nobody";',
    ].join('\n');
    expect(findingsIn('planted.ts', text).map(({ line, word }) => `${line} ${word}`)).toEqual([
      '1 whoever',
      '1 told',
      '3 anew',
      '2 stands',
      '3 held',
    ]);
    expect(findingsIn('ledger.ts', 'const held = 1, committed = 2, heldCase = 3;')).toMatchObject([
      { word: 'held', text: 'heldCase' },
    ]);
    expect(isLongComment(`// ${'x'.repeat(110)}`)).toBe(true);
    expect(isLongComment(`const text = '${'x'.repeat(110)}';`)).toBe(false);
  });
});

function isLongComment(line: string): boolean {
  return line.length > WIDTH && /^\s*(\/\*\*|\*|\/\/|\/\/\/)/.test(line);
}
