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
