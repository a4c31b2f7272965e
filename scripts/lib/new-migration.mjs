import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const wellFormed = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Makes `<stamp>_<name>/migration.sql`. The stamp is the time in UTC, or one more than the last stamp where
 * that is later: migrations are applied in the order of their names.
 * @param {string} folder where the migrations are kept
 * @param {string[]} words what was typed: the name and nothing else
 * @param {Date} [now]
 * @returns {string} the path of the new file
 * @throws {Refusal} when the name cannot be used
 */
export function newMigration(folder, words, now = new Date()) {
  const [name = ''] = words;
  if (words.length !== 1 || !wellFormed.test(name) || name.length > 60)
    throw new Refusal(
      `"${words.join(' ')}" cannot be the name of a migration: say what it does in lower case, such as "payment_reference".`,
    );
  const taken = readdirSync(folder).filter((entry) => /^\d{14}_/.test(entry));
  const namesake = taken.find((entry) => entry.slice(15) === name);
  if (namesake) throw new Refusal(`There is a migration of that name already: ${namesake}.`);
  const file = path.join(folder, `${nextStamp(taken, now)}_${name}`, 'migration.sql');
  mkdirSync(path.dirname(file));
  writeFileSync(file, header(name));
  return file;
}

/**
 * @param {string[]} taken
 * @param {Date} now
 */
function nextStamp(taken, now) {
  const time = Number(now.toISOString().replace(/\D/g, '').slice(0, 14));
  const last = Math.max(0, ...taken.map((entry) => Number(entry.slice(0, 14))));
  return Math.max(time, last + 1);
}

/** @param {string} name */
function header(name) {
  return `-- ${name.replaceAll('_', ' ')}: say here why.
-- One transaction, without BEGIN and COMMIT. prisma/schema must say the same (tests/integration/database/drift.test.ts).

`;
}
