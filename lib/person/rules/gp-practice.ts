/**
 * Reads the code of a GP practice: one letter and five digits, "a81001" = "A81001". Null if it is not one.
 * @rule PER-09 (docs/rules.md)
 */
export function parseGpPracticeCode(typed: string): string | null {
  const plain = typed.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]\d{5}$/.test(plain) ? plain : null;
}
