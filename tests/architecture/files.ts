import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string };

/**
 * Every TypeScript file below a folder of the project, without generated code and without what
 * imports.test.ts plants.
 * @throws when there is none: a rule that sees nothing proves nothing
 */
export function sources(folder: string): SourceFile[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const found = names
    .filter((name) => /\.tsx?$/.test(name) && !/^generated|planted-/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => !name.startsWith('lib/platform/db/generated/'))
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
  if (found.length === 0) throw new Error(`No source file below ${folder}`);
  return found;
}

/** The paths of the files for which something holds. */
export function pathsWhere(files: SourceFile[], holds: (file: SourceFile) => boolean): string[] {
  return files.filter(holds).map((file) => file.path);
}
