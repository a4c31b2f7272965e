import { spawnSync } from 'node:child_process';
import { root } from './folders.mjs';

/**
 * What a git command says about this checkout; nothing when git is missing or refuses.
 * @param {...string} args
 */
export function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
