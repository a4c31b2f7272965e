import { describe, expect, it } from 'vitest';
import { lacksOfServer, parseEnv } from '@/lib/platform/env';
import { readSize } from '../../../scripts/lib/demonstration.mjs';
import { readSettings } from '../../../scripts/lib/settings.mjs';

const served = {
  NODE_ENV: 'test' as const,
  PORT: '3456',
  DATABASE_URL: 'postgresql://app:secret@db.example:5432/phb',
  PHB_FACTOR_KEY: '0a'.repeat(32),
  PHB_ACCOUNT_KEY: '0b'.repeat(32),
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

describe.each(['PHB_FACTOR_KEY', 'PHB_ACCOUNT_KEY'])('the key %s', (key) => {
  const env = { ...served, PUBLIC_URL: 'https://dev.example.org' };
  const without = { ...env, [key]: '' };

  it('is asked for where a database is given, with how to make one', () => {
    expect(() => readSettings(without)).toThrow(
      new RegExp(`^${key} is missing: make one with "openssl rand`),
    );
    const { DATABASE_URL: _none, ...embedded } = without;
    expect(() => readSettings(embedded)).not.toThrow();
    const owner = { ...without, DATABASE_OWNER_URL: given.DATABASE_OWNER_URL };
    expect(() => readSettings(owner, { isDevelopment: true })).not.toThrow();
  });

  it('is asked for by a server that is started directly, unless it is a demonstration', () => {
    const production = { ...without, NODE_ENV: 'production' };
    expect(lacksOfServer(production)).toEqual([
      expect.stringMatching(new RegExp(`^${key}: missing. Make one with "openssl rand`)),
    ]);
    expect(() => parseEnv(production, lacksOfServer(production))).toThrow(`wrong. ${key}: missing`);
    expect(lacksOfServer({ ...production, PHB_DEMONSTRATION: '1' })).toEqual([]);
    expect(lacksOfServer({ ...production, [key]: 'given' })).toEqual([]);
    expect(lacksOfServer({ ...without, NODE_ENV: 'development' })).toEqual([]);
  });

  it.each([key, `${key}_BEFORE`])('%s is never shown where it is wrong', (name) => {
    const wrong = { ...env, [name]: 'hunter2' };
    expect(() => readSettings(wrong)).toThrow(new RegExp(`^${name} is not 64 hexadecimal digits: make one`));
    expect(() => readSettings(wrong)).not.toThrow('hunter2');
    expect(() => parseEnv(wrong)).toThrow(`wrong. ${name}: `);
  });
});

describe('settings that are missing or wrong', () => {
  const wrong = {
    SECURITY_CONTACT: 'a@b',
    DATABASE_POOL: '0',
    DATABASE_SECONDS: '3601',
    LOG_LEVEL: 'loud',
    PHB_DEMONSTRATION: 'yes',
    PHB_JOBS: 'both',
    TRUSTED_PROXIES: '10',
  };

  /** One line each, in this order. */
  const lines = (names: string[]) => new RegExp(`^${names.map((name) => `${name} is .*`).join('\\n')}$`);

  it('are all named at once', () => {
    const env = { ...given, ...wrong, PORT: 'x', DATABASE_URL: 'localhost' };
    const names = ['PORT', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'PUBLIC_URL', ...Object.keys(wrong)];
    expect(() => readSettings(env)).toThrow(lines(names));
  });

  it('are all named at once in development', () => {
    const env = { ...served, ...wrong, DATABASE_URL: 'localhost' };
    const names = ['DATABASE_URL', 'DATABASE_OWNER_URL', ...Object.keys(wrong)];
    expect(() => readSettings(env, { isDevelopment: true })).toThrow(lines(names));
  });

  it.each(Object.entries(wrong))('%s=%s is refused by the start and by the server', (name, text) => {
    const env = { ...served, PUBLIC_URL: 'https://dev.example.org', [name]: text };
    expect(() => readSettings(env)).toThrow(`${name} is "${text}"`);
    expect(() => parseEnv(env)).toThrow(`wrong. ${name}: `);
  });

  it.each([
    ['DATABASE_POOL', '1'],
    ['DATABASE_POOL', '100'],
    ['DATABASE_SECONDS', '3600'],
    ['DATABASE_SECONDS', '10'],
    ['LOG_LEVEL', 'silent'],
    ['PHB_DEMONSTRATION', '1'],
    ['SECURITY_CONTACT', ''],
    ['PHB_JOBS', 'alone'],
    ['TRUSTED_PROXIES', '9'],
    ['TRUSTED_PROXIES', ''],
  ])('%s=%s is taken by both', (name, text) => {
    const env = { ...served, PUBLIC_URL: 'https://dev.example.org', [name]: text };
    expect(() => [readSettings(env), parseEnv(env)]).not.toThrow();
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
