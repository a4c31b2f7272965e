import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A throw-away folder of migrations, so that the runner is tried on histories that this project will never
 * have.
 */
export function migrationsFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'phb-migrations-'));
  return {
    folder,
    write(name: string, sql: string): void {
      mkdirSync(path.join(folder, name), { recursive: true });
      writeFileSync(path.join(folder, name, 'migration.sql'), sql);
    },
    remove: (name = '') => rmSync(path.join(folder, name), { recursive: true, force: true }),
  };
}
