import { nhsNumberDigits } from './nhs-number';

/** A search in a list of people. Names are as typed; the query makes keys of them. */
export type PersonSearch =
  | { kind: 'number'; nhsNumber: string }
  | { kind: 'name'; family: string; given: string };

/**
 * Reads one box. Ten digits, as people and spreadsheets write them, are an NHS number. "Khan" is the prefix
 * of a family name, "Ali Khan" of a first and a family name. A comma puts the family name first: "De Souza,
 * Ana".
 * @returns null if there is nothing to search for
 */
export function readPersonSearch(typed: string): PersonSearch | null {
  const digits = nhsNumberDigits(typed);
  if (/^\d{10}$/.test(digits)) return { kind: 'number', nhsNumber: digits };
  if (!/[\p{L}\p{N}]/u.test(typed)) return null;
  const [beforeComma = '', ...afterComma] = typed.split(',');
  if (afterComma.length > 0) return name(beforeComma, afterComma.join(' '));
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  return rest.length > 0 ? name(rest.join(' '), first) : name(first, '');
}

function name(family: string, given: string): PersonSearch {
  return { kind: 'name', family: family.trim(), given: given.trim() };
}
