import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

let newest: string | undefined;

/** The newest migration that this version brings: the name of its folder. Read once. */
export function newestMigration(): string {
  newest ??= nameOfLast(join(process.cwd(), 'prisma/migrations'));
  return newest;
}

function nameOfLast(folder: string): string {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  const last = names.sort().at(-1);
  if (!last) throw new Error('This version has no migrations');
  return last;
}
