import { describe, expect, it } from 'vitest';
import { readSource } from './repository';

const { text: page } = readSource('docs/tried.md');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (---|Tried)/.test(line));

/** The last cell of a line: a file, and the name of a test in it. */
function testOf(row: string): { file: string; name: string } | null {
  const [, file = '', name = ''] = /\| `(tests\/[\w/.-]+)` "(.+)" \|$/.exec(row) ?? [];
  return name ? { file, name } : null;
}

describe('what was tried (docs/tried.md)', () => {
  it('names a test in each line', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => !testOf(row))).toEqual([]);
  });

  it.each(rows.flatMap((row) => testOf(row) ?? []))('$file has "$name"', ({ file, name }) => {
    expect(readSource(file).text).toContain(name);
  });
});
