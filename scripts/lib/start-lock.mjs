import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './folders.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { Refusal } from './refusal.mjs';

const file = path.join(dataFolder, 'start.json');

/**
 * The `npm start`, `npm run dev` or `npm run db:…` that is at work in this data folder. One that was killed
 * left its note, but its process is gone or its number belongs to another program by now.
 * @returns {{ pid: number, publicUrl?: string } | undefined} without an address: it changes the database
 */
export function runningStart() {
  if (!existsSync(file)) return undefined;
  const note = JSON.parse(readFileSync(file, 'utf8') || '{}');
  if (note.pid === process.pid || !isAlive(note.pid)) return undefined;
  return /(start|dev|db)\.mjs/.test(commandOf(note.pid)) ? note : undefined;
}

/** @throws {Refusal} when another start or reset is at work in this folder */
export function refuseSecondStart() {
  const other = runningStart();
  if (!other) return;
  if (!other.publicUrl)
    throw new Refusal(
      `The database of this copy is being changed (process ${other.pid}): wait until it is done.`,
    );
  throw new Refusal(
    `This copy is already running at ${other.publicUrl} (process ${other.pid}): use it, or stop it first.`,
  );
}

/**
 * Says that this process serves from the folder, or changes its database, until `release` is called.
 * @param {string} [publicUrl] absent where the database is changed
 */
export function takeStartLock(publicUrl) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, publicUrl }));
  return { release: () => rmSync(file, { force: true }) };
}
