import { ownKey } from './own-key.mjs';
import { Refusal } from './refusal.mjs';

/** The keys that seal what the database keeps, each with its file in a demonstration and what it is for. */
const KEYS = {
  PHB_FACTOR_KEY: { file: 'factor.key', use: 'Staff sign in with a second factor that it seals.' },
  PHB_ACCOUNT_KEY: { file: 'account.key', use: 'It seals the bank accounts of payees.' },
};
const NAMES = /** @type {(keyof typeof KEYS)[]} */ (Object.keys(KEYS));

/**
 * The keys that seal. A demonstration and a developer's server get their own, made once.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ makesOwn: boolean }} way
 * @returns {Record<string, string>}
 */
export function sealingSettings(env, { makesOwn }) {
  const keys = NAMES.map((name) => [name, env[name] || (makesOwn ? ownKey(KEYS[name].file) : '')]);
  return Object.fromEntries(keys.filter(([, key]) => key));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {keyof typeof KEYS} name
 * @param {{ isRequired: boolean }} way
 * @throws {Refusal} naming a way out
 */
function checkKey(env, name, { isRequired }) {
  if (!env[name] && isRequired)
    throw new Refusal(
      `${name} is missing: make one with "openssl rand -hex 32", keep it, and give the same one at each start. ${KEYS[name].use}`,
    );
  for (const one of [name, `${name}_BEFORE`]) {
    const text = env[one];
    if (text && !/^[0-9a-f]{64}$/.test(text))
      throw new Refusal(`${one} is not 64 hexadecimal digits: make one with "openssl rand -hex 32".`);
  }
}

/**
 * A reader for each key, so that a start names all that are missing.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ isRequired: boolean }} way
 */
export function sealingChecks(env, way) {
  return NAMES.map((name) => () => checkKey(env, name, way));
}
