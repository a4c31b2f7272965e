/**
 * Reads a phone number, with single spaces: digits, spaces, dashes, brackets, and a plus at the start. 10 to
 * 15 digits cover every UK number and every foreign one with its code. Null if it is not one.
 * @rule PER-09 (docs/rules.md)
 */
export function parsePhone(typed: string): string | null {
  const tidy = typed.trim().replace(/\s+/g, ' ');
  const digits = tidy.replace(/\D/g, '').length;
  return /^\+?[\d ()-]+$/.test(tidy) && digits >= 10 && digits <= 15 && tidy.length <= 20 ? tidy : null;
}
