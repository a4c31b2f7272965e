import type { FormValues } from '@/lib/core/form/form-state';
import { visibleText } from '@/lib/core/visible-text';

// Never stored, never sent back.
const SECRET = /password|^(sortCode|accountNumber|rollNumber)$/i;
const OURS = /^\$ACTION/;
// No form of ours has longer names or more of them. A form with a million names is cut, not worked through.
const LONGEST_NAME = 100;
const MOST_NAMES = 1_000;

/**
 * The typed texts of a form, without files, secrets, the framework's fields and names that no form of ours
 * has.
 */
export function typedValues(form: FormData): FormValues {
  return valuesOf(form, (name) => !SECRET.test(name));
}

/** The secrets of a form, for the one that reads them and stores nothing. */
export function secretValues(form: FormData): FormValues {
  return valuesOf(form, (name) => SECRET.test(name));
}

/** The same with secrets, for a form without a sign-in. */
export function allValues(form: FormData): FormValues {
  return valuesOf(form, () => true);
}

function valuesOf(form: FormData, isWanted: (name: string) => boolean): FormValues {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (OURS.test(name) || !isOurs(name) || !isWanted(name)) continue;
    if (!texts.has(name) && texts.size === MOST_NAMES) continue;
    texts.set(name, texts.get(name) ?? []);
    if (typeof value === 'string') texts.get(name)?.push(cleanText(name, value));
  }
  return Object.fromEntries([...texts].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]));
}

const cleanText = (name: string, value: string) => (SECRET.test(name) ? storable(value) : visibleText(value));

const isOurs = (name: string) => name.length <= LONGEST_NAME;

/** A secret as it was typed. PostgreSQL cannot store this character in a text, and no keyboard types it. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}

type Nested = { [key: string]: string | string[] | Nested };

/**
 * Joins `spentOn-day`, `spentOn-month`, `spentOn-year` as `spentOn: { day, month, year }`, and
 * `parts-0-amount` as `parts: { 0: { amount } }`. A schema reads the result.
 */
export function nested(values: FormValues): Nested {
  const root: Nested = Object.create(null);
  for (const [name, value] of Object.entries(values)) if (isOurs(name)) put(root, name.split('-'), value);
  return root;
}

function put(into: Nested, [first = '', ...rest]: string[], value: string | string[]): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const next: Nested = typeof inner === 'object' && !Array.isArray(inner) ? inner : Object.create(null);
  into[first] = next;
  put(next, rest, value);
}
