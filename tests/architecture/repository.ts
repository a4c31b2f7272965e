import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, type SourceFile } from './files';

const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.replace(/\/$/, ''));

/** Path of every file of the project from the root, without what .gitignore names. */
export const allFiles = walk('');

/** Files and folders that a build makes: a comment may point at them. */
export const madeFiles = ignored.filter((name) => name.includes('/'));

/** Every file with one of these endings, read. */
export function textFiles(ending: RegExp): SourceFile[] {
  return allFiles.filter((file) => ending.test(file)).map(readSource);
}

export function readSource(file: string): SourceFile {
  return { path: file, text: readFileSync(path.join(root, file), 'utf8') };
}

/**
 * Comments of a source file. One begins a line or follows a space or an opening bracket, so a URL is none.
 */
export function commentsIn(text: string): string {
  return [...text.matchAll(/(?:^|[\s({[,])(\/\*[\s\S]*?\*\/|\/\/.*$)/gm)]
    .map(([, comment]) => comment)
    .join('\n');
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (name === '.git' || isIgnored(name) || name.includes('planted-')) return [];
    return entry.isDirectory() ? walk(name) : [name];
  });
}

function isIgnored(name: string): boolean {
  return ignored.some((pattern) =>
    pattern.startsWith('*')
      ? name.endsWith(pattern.slice(1))
      : name === pattern || path.basename(name) === pattern,
  );
}
