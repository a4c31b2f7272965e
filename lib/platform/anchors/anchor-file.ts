import 'server-only';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The lines of the file of anchors; none if it does not exist yet. */
export async function readAnchorLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}

/**
 * Adds a line at the end and waits until the disk has it. Opens the file to append only, so that a file that
 * may not be changed otherwise (`chattr +a`) serves.
 */
export async function appendAnchorLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
