import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './folders.mjs';
import { ownKey } from './own-key.mjs';

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
  const key = env.PHB_ANCHOR_KEY || (embedded ? ownKey('anchor.key') : '');
  return key ? { PHB_ANCHORS, PHB_ANCHOR_KEY: key } : { PHB_ANCHORS };
}

/** Puts the anchors of a demonstration that is dropped aside: the next one has other chains. */
export function putAnchorsAside() {
  if (existsSync(anchors())) renameSync(anchors(), `${anchors()}.${Date.now()}`);
}
