import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../../app');

/**
 * Every address that the service answers, as its folders say it, such as `/practitioner/cases/[caseId]`.
 * Pages of development are not among them.
 */
export function everyAddress(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${path.posix.dirname(file)}`.replaceAll(/\/\([\w-]+\)/g, '').replace(/\/\.$/, '/'))
    .sort();
}

/**
 * An address with these values in its places.
 * @returns null where a value is missing
 */
export function filled(address: string, values: Readonly<Record<string, string>>): string | null {
  let isWhole = true;
  const made = address.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    isWhole &&= Boolean(values[name]);
    return encodeURIComponent(values[name] ?? '');
  });
  return isWhole ? made : null;
}
