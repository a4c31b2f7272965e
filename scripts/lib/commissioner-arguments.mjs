import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

const usage =
  'Write: npm run commissioner:add -- --code QOX --admin name@example.nhs.uk. With --name "Sam Field" the administrator has that name.';

/**
 * What `npm run commissioner:add` is given.
 * @typedef {object} NewCommissioner
 * @property {string} code
 * @property {string} email
 * @property {string} name
 * @property {boolean} isNamed whether the name was given; else it is made of the address
 * @property {string} publicUrl
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {NewCommissioner}
 * @throws {Refusal} that says how it is written
 */
export function readNewCommissioner(args, env) {
  const { code = '', admin = '', name = '' } = parse(args);
  if (!code || !admin) throw new Refusal(`--code and --admin are needed. ${usage}`);
  const email = readEmail(admin);
  if (name.length > 120) throw new Refusal('--name is too long: give 120 characters or fewer.');
  const publicUrl = readPublicUrl(env);
  const named = name.trim();
  return { code: readCode(code), email, name: named || nameOf(email), isNamed: named !== '', publicUrl };
}

/** @param {string} code */
function readCode(code) {
  if (/^[A-Z0-9]{3}([A-Z0-9]{2})?$/i.test(code)) return code.toUpperCase();
  throw new Refusal(`--code is "${code}": give an ODS code of three or five letters and digits. ${usage}`);
}

/** @param {string} admin */
function readEmail(admin) {
  const email = admin.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) && email.length <= 254) return email;
  throw new Refusal(`--admin is "${admin}": give one email address. ${usage}`);
}

/** @param {NodeJS.ProcessEnv} env */
function readPublicUrl({ PUBLIC_URL, DATABASE_URL, PORT = '3000' }) {
  if (!PUBLIC_URL && DATABASE_URL)
    throw new Refusal(
      'PUBLIC_URL is missing: the link of the invitation begins with the address that browsers use, such as https://budgets.example.nhs.uk.',
    );
  return (PUBLIC_URL || `http://localhost:${PORT}`).replace(/\/+$/, '');
}

/** @param {string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({ args, options: { code: text, admin: text, name: text } }).values;
  } catch (fault) {
    throw new Refusal(`${/** @type {Error} */ (fault).message.split('\n')[0]} ${usage}`);
  }
}

/**
 * A name until a better one is given: `sam.field@…` is Sam Field.
 * @param {string} email
 */
function nameOf(email) {
  const words = email
    .replace(/@.*/, '')
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  return (
    words
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join(' ')
      .slice(0, 120) || email
  );
}
