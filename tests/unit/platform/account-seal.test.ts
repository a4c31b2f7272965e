import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const [OLD, NEW] = ['1a'.repeat(32), '2b'.repeat(32)];

/** The module as a process with these keys has it. */
async function sealing(key: string, before = '') {
  vi.resetModules();
  vi.stubEnv('PHB_ACCOUNT_KEY', key);
  vi.stubEnv('PHB_ACCOUNT_KEY_BEFORE', before);
  return import('@/lib/platform/seal/account-seal');
}

beforeEach(() => vi.stubEnv('DATABASE_URL', 'postgresql://a:b@localhost/c'));
afterEach(() => vi.unstubAllEnvs());

it('opens what it sealed, for what it was bound to and nothing else', async () => {
  const { sealAccount, openAccount } = await sealing(OLD);
  const sealed = sealAccount('089999 66374958', 'QOX one');
  expect(JSON.stringify(sealed)).not.toContain('66374958');
  expect(sealAccount('089999 66374958', 'QOX one').sealed).not.toBe(sealed.sealed);
  expect(openAccount(sealed, 'QOX one')).toBe('089999 66374958');
  expect(openAccount(sealed, 'QOX two')).toBeNull();
  const altered = `${sealed.sealed.slice(0, -4)}AAAA`;
  expect(openAccount({ ...sealed, sealed: altered }, 'QOX one')).toBeNull();
  expect(openAccount({ ...sealed, sealed: '' }, 'QOX one')).toBeNull();
});

it('opens by the id of the key what the key before it sealed, while that is given', async () => {
  const { sealAccount, accountKeyId } = await sealing(OLD);
  const sealed = sealAccount('text', 'one');
  expect(sealed.keyId).toBe(accountKeyId());
  const rotated = await sealing(NEW, OLD);
  expect(rotated.openAccount(sealed, 'one')).toBe('text');
  expect(rotated.accountKeyId()).not.toBe(sealed.keyId);
  expect((await sealing(NEW)).openAccount(sealed, 'one')).toBeNull();
});

it('keeps nothing without a key', async () => {
  const { sealAccount, accountKeyId } = await sealing('');
  expect(accountKeyId()).toBeNull();
  expect(() => sealAccount('text', 'one')).toThrow('PHB_ACCOUNT_KEY is not set');
});
