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

/**
 * Reads a postcode as the post prints it, in capitals with one space: "sw1a1aa" = "SW1A 1AA". Null if it does
 * not have that format. Does not check that the place exists.
 * @rule PER-09 (docs/rules.md)
 */
export function parsePostcode(typed: string): string | null {
  const plain = typed.replace(/\s/g, '').toUpperCase();
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(plain);
  return match ? `${match[1]} ${match[2]}` : null;
}

/**
 * Reads the code of a GP practice: one letter and five digits, "a81001" = "A81001". Null if it is not one.
 * @rule PER-09 (docs/rules.md)
 */
export function parseGpPracticeCode(typed: string): string | null {
  const plain = typed.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]\d{5}$/.test(plain) ? plain : null;
}
