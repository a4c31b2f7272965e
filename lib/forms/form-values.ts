import type { FormValues } from './form-state';

// Never kept, never sent back.
const SECRET = /password/i;
const OURS = /^\$ACTION/;

/** The typed texts of a form, without files, secrets and the framework's own fields. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (SECRET.test(name) || OURS.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = texts.length > 1 ? texts : (texts[0] ?? '');
  }
  return values;
}

type Nested = { [key: string]: string | string[] | Nested };

/**
 * Puts `spentOn-day`, `spentOn-month`, `spentOn-year` together as `spentOn: { day, month, year }`, and
 * `parts-0-amount` as `parts: { 0: { amount } }`. A schema reads the result.
 */
export function nested(values: FormValues): Nested {
  const root: Nested = Object.create(null);
  for (const [name, value] of Object.entries(values)) put(root, name.split('-'), value);
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
