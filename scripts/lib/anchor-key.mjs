import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './folders.mjs';

const file = () => path.join(dataFolder, 'anchor.key');
const anchors = () => path.join(dataFolder, 'anchors.jsonl');

/**
 * The settings that anchor audit and ledger outside the database. A demonstration gets a key of its own, made
 * once; a real installation gives one, or anchors nothing.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ embedded: boolean }} database
 * @returns {{ PHB_ANCHORS: string, PHB_ANCHOR_KEY?: string }}
 */
export function anchorSettings(env, { embedded }) {
  const PHB_ANCHORS = path.resolve(env.PHB_ANCHORS || anchors());
  const key = env.PHB_ANCHOR_KEY || (embedded ? ownKey() : '');
  return key ? { PHB_ANCHORS, PHB_ANCHOR_KEY: key } : { PHB_ANCHORS };
}

function ownKey() {
  if (existsSync(file())) return readFileSync(file(), 'utf8').trim();
  const key = randomBytes(32).toString('hex');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file(), `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

/** Puts the anchors of a demonstration that is dropped aside: the next one has other chains. */
export function putAnchorsAside() {
  if (existsSync(anchors())) renameSync(anchors(), `${anchors()}.${Date.now()}`);
}
