import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from '../refusal.mjs';

/**
 * Turns a stream into another, such as plain bytes into encrypted ones.
 * @typedef {(from: Readable) => Promise<Readable>} Turn
 */

/** @type {Turn} */
const asItIs = async (from) => from;

/**
 * Encrypts for each of these recipients of age (`age1…`); without any it leaves a stream as it is. Only who
 * has a recipient's identity can read it: the server that makes a backup cannot.
 * @param {string[]} recipients
 * @returns {Promise<Turn>}
 * @throws {Refusal} when one is no recipient
 */
export async function sealFor(recipients) {
  if (recipients.length === 0) return asItIs;
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients)
    addOr(
      () => encrypter.addRecipient(recipient),
      `"${recipient}" is no recipient of age: give a public key that begins with age1.`,
    );
  return async (from) => fromWeb(await encrypter.encrypt(toWeb(from)));
}

/**
 * Decrypts with the identities of a file (`AGE-SECRET-KEY-1…`, one a line); without a file it leaves a stream
 * as it is.
 * @param {string | undefined} identityFile
 * @returns {Promise<Turn>}
 * @throws {Refusal} when the file holds no identity
 */
export async function openWith(identityFile) {
  if (!identityFile) return asItIs;
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  const lines = readFileSync(identityFile, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const identities = lines.filter((line) => line && !line.startsWith('#'));
  if (identities.length === 0) throw new Refusal(`There is no identity in ${identityFile}.`);
  for (const identity of identities)
    addOr(() => decrypter.addIdentity(identity), `${identityFile} holds a line that is no identity of age.`);
  return async (from) => fromWeb(await decrypter.decrypt(toWeb(from)));
}

/**
 * @param {() => void} add
 * @param {string} sentence never with the line itself: it may be a secret
 */
function addOr(add, sentence) {
  try {
    add();
  } catch {
    throw new Refusal(sentence);
  }
}

/** @param {Readable} stream */
const toWeb = (stream) => /** @type {ReadableStream<Uint8Array>} */ (Readable.toWeb(stream));

/** @param {ReadableStream<Uint8Array>} stream */
const fromWeb = (stream) =>
  Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (stream));
