import { ownKey } from './own-key.mjs';
import { Refusal } from './refusal.mjs';

/**
 * The key that seals second factors. A demonstration and a developer's server get one of their own,
 * made once.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ makesOwn: boolean }} way
 * @returns {{ PHB_FACTOR_KEY?: string }}
 */
export function factorSettings({ PHB_FACTOR_KEY }, { makesOwn }) {
  const key = PHB_FACTOR_KEY || (makesOwn ? ownKey('factor.key') : '');
  return key ? { PHB_FACTOR_KEY: key } : {};
}

/**
 * Without the key no member of staff can sign in.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ isRequired: boolean }} way
 * @throws {Refusal} naming a way out
 */
export function checkFactorKey({ PHB_FACTOR_KEY: key, PHB_FACTOR_KEY_BEFORE: before }, { isRequired }) {
  if (!key && isRequired)
    throw new Refusal(
      'PHB_FACTOR_KEY is missing: make one with "openssl rand -hex 32", keep it, and give the same one at each start. Staff sign in with a second factor that it seals.',
    );
  for (const [name, text] of Object.entries({ PHB_FACTOR_KEY: key, PHB_FACTOR_KEY_BEFORE: before }))
    if (text && !/^[0-9a-f]{64}$/.test(text))
      throw new Refusal(`${name} is not 64 hexadecimal digits: make one with "openssl rand -hex 32".`);
}
