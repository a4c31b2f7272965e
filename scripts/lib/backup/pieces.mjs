import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One file of a backup as it lies there. @typedef {{ bytes: number, sha256: string }} Piece */

/**
 * A stream that lets everything through and adds it up.
 * @returns {Transform & { piece: () => Piece }}
 */
export function measured() {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(stream, { piece: () => ({ bytes, sha256: hash.digest('hex') }) });
}

/**
 * Writes a stream into a new file that only its owner may read.
 * @param {import('node:stream').Readable} from
 * @param {string} file
 * @returns {Promise<Piece>}
 */
export async function writePiece(from, file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const measure = measured();
  await pipeline(from, measure, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return measure.piece();
}

/**
 * Reads a file again.
 * @param {string} file
 * @returns {Promise<Piece>}
 */
export async function readPiece(file) {
  const measure = measured();
  measure.resume();
  await pipeline(createReadStream(file), measure);
  return measure.piece();
}
