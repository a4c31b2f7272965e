import { describe, expect, it } from 'vitest';
import { readSize } from '../../../scripts/lib/demonstration.mjs';
import { readSettings } from '../../../scripts/lib/settings.mjs';

const served = {
  NODE_ENV: 'test' as const,
  PORT: '3456',
  DATABASE_URL: 'postgresql://app:secret@db.example:5432/phb',
};
const given = { ...served, DATABASE_OWNER_URL: 'postgresql://owner:secret@db.example:5432/phb' };

describe('the address of the portal', () => {
  it('is asked for where a database is given, and is this machine’s in development', () => {
    expect(() => readSettings(served)).toThrow(/^PUBLIC_URL is missing/);
    expect(readSettings(given, { isDevelopment: true }).publicUrl).toBe('http://localhost:3456');
  });

  it('is the one that is given, in development as well', () => {
    const PUBLIC_URL = 'https://dev.example.org/';
    expect(readSettings({ ...served, PUBLIC_URL }).publicUrl).toBe('https://dev.example.org');
    const development = readSettings({ ...given, PUBLIC_URL }, { isDevelopment: true });
    expect(development.publicUrl).toBe('https://dev.example.org');
  });
});

describe('the size of the demonstration', () => {
  it('is the full one unless the small one is asked for', () => {
    expect(readSize([])).toBe('full');
    expect(readSize(['--small'])).toBe('small');
  });

  it('is never guessed from a word that is not known', () => {
    expect(() => readSize(['--small', '--smal'])).toThrow('"--smal" is not known');
  });
});
