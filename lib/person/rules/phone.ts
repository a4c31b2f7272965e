/**
 * A phone number as typed, with single spaces: digits, and spaces, dashes, brackets or a plus at the start between them;
 * 10 to 15 digits, which is every UK number and every foreign one with its code. Null when it is not.
 * @rule PER-09 (docs/rules.md)
 */
export function parsePhone(typed: string): string | null {
  const tidy = typed.trim().replace(/\s+/g, ' ');
  const digits = tidy.replace(/\D/g, '').length;
  return /^\+?[\d ()-]+$/.test(tidy) && digits >= 10 && digits <= 15 && tidy.length <= 20 ? tidy : null;
}
