import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.mjs';

/**
 * Does work only if its inputs changed since it was last done. The stamp is removed first and written last,
 * so interrupted work is done again.
 *
 * @param {object} options
 * @param {string} options.stamp file that remembers; best inside what the work makes, so that both vanish
 * together
 * @param {string} [options.product] a file the work makes, when the stamp cannot lie next to it
 * @param {string[]} options.inputs files and folders, relative to the checkout; missing ones count as empty
 * @param {string[]} [options.without] folders below the inputs that do not count
 * @param {() => Promise<void>} options.work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function whenStale({ stamp, product, inputs, without = [], work }) {
  const file = path.join(root, stamp);
  const wanted = digest(inputs, without);
  const made = !product || existsSync(path.join(root, product));
  if (made && existsSync(file) && readFileSync(file, 'utf8') === wanted) return false;
  rmSync(file, { force: true });
  await work();
  writeFileSync(file, wanted);
  return true;
}

/**
 * One hash over the names and contents of files.
 * @param {string[]} inputs
 * @param {string[]} [without]
 */
export function digest(inputs, without = []) {
  const hash = createHash('sha256').update(process.versions.node.replace(/\..*/, ''));
  for (const file of inputs.flatMap((input) => filesUnder(input, without)).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @param {string[]} without
 * @returns {string[]}
 */
function filesUnder(place, without) {
  const full = path.join(root, place);
  if (without.includes(place) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full).flatMap((name) => filesUnder(path.posix.join(place, name), without));
}
