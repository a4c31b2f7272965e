import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{62}$/;

/** Stores files on disk in 256 folders. A file appears under its key only when it is complete. */
export function diskStore(folder: string): FileStore {
  return {
    put: (bytes) => put(folder, bytes),
    get: async (key) => new Uint8Array(await readFile(pathOf(folder, key))),
    drop: (key) => rm(pathOf(folder, key), { force: true }),
  };
}

async function put(folder: string, bytes: Uint8Array): Promise<string> {
  const name = randomBytes(32).toString('hex');
  const key = `${name.slice(0, 2)}/${name.slice(2)}`;
  const path = pathOf(folder, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  try {
    await writeThrough(unfinished, bytes);
    await rename(unfinished, path);
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
  return key;
}

/** Syncs to disk before the rename: after a power cut the file is whole or missing. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function pathOf(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error('Not a key of this store');
  return join(folder, key);
}
