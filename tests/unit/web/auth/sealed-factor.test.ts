import { afterEach, describe, expect, it, vi } from 'vitest';

const [OLD, NEW] = ['01'.repeat(32), '02'.repeat(32)];

/** The functions as a start with these keys has them. */
async function startedWith(key: string, before = '') {
  vi.resetModules();
  vi.stubEnv('DATABASE_URL', 'postgresql://app:secret@db.example:5432/phb');
  vi.stubEnv('PHB_FACTOR_KEY', key);
  vi.stubEnv('PHB_FACTOR_KEY_BEFORE', before);
  return import('@/lib/web/auth/sealed-factor');
}

afterEach(() => vi.unstubAllEnvs());

describe('the key of second factors', () => {
  it('can be changed: what the key before it sealed opens, and is sealed with the new one', async () => {
    const sealed = (await startedWith(OLD)).sealFactor('secret');
    const between = await startedWith(NEW, OLD);
    expect(between.openFactor(sealed)).toBe('secret');
    const again = between.sealFactor('secret');
    expect((await startedWith(NEW)).openFactor(again)).toBe('secret');
  });

  it('that is lost opens nothing, and one that is missing seals nothing', async () => {
    const sealed = (await startedWith(OLD)).sealFactor('secret');
    expect((await startedWith(NEW)).openFactor(sealed)).toBeNull();
    expect((await startedWith('')).openFactor(sealed)).toBeNull();
    const { sealFactor } = await startedWith('');
    expect(() => sealFactor('secret')).toThrow('PHB_FACTOR_KEY is not set');
  });
});
