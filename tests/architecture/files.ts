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
  const found = filesBelow(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
  if (found.length === 0) throw new Error(`No source file below ${folder}`);
  return found;
}

/** Leaves out a folder by its name before it is read: what is planted can be gone by then. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.name.includes('planted-') || entry.name === 'generated') return [];
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

/** The paths of the files for which something holds. */
export function pathsWhere(files: SourceFile[], holds: (file: SourceFile) => boolean): string[] {
  return files.filter(holds).map((file) => file.path);
}
