import 'server-only';
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { env } from '@/lib/platform/env';

/** Room for a few uploads: below it a file that is sent is likely to be refused. */
const LEAST_FREE_BYTES = 50_000_000;

/** What the store of files lacks: the folder with its rights, or room on its disk. */
export type FilesLack = 'files' | 'room';

/** Says what keeps files from being stored; nothing when they can be. */
export async function filesLack(): Promise<FilesLack[]> {
  const folder = env().PHB_FILES_DIR;
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_FREE_BYTES ? ['room'] : [];
  } catch {
    return ['files'];
  }
}
