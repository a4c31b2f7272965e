import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'components/nhs';
const files = readdirSync(folder);

describe('components/nhs', () => {
  it('has files', () => expect(files.length).toBeGreaterThan(30));

  // They are drawn both by the server and inside forms on the client, so they may belong to neither.
  it.each(files)('%s is a plain function of its props', (file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    expect(source).not.toMatch(/['"]use (client|server)['"]|['"]server-only['"]|\buse[A-Z]\w*\(|\bstyle=/);
    expect(source).not.toMatch(/from '@\/(app|lib)\//);
  });
});
