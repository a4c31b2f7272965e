/** The Relay UK prefix of a person who types or reads a call, the number, and an extension. */
const PHONE = /^(?:(1800[12])[ -]*)?(\+?[\d ()-]{10,20})(?:[ ,]*(?:extension|extn?|x)[ :]*(\d{1,6}))?$/i;

/**
 * Reads a phone number, with single spaces: digits, spaces, dashes, dots, brackets, and a plus at the start.
 * 10 to 15 digits cover every UK number and every foreign one with its code. A Relay UK prefix before it and
 * an extension after it are kept: "18001 01632 960001", "01632 960001 ext 12". Null if it is not one.
 * @rule PER-09 (docs/rules.md)
 */
export function parsePhone(typed: string): string | null {
  const plain = typed.replace(/\p{Dash}/gu, '-').replace(/[\s.]+/g, ' ');
  const [, relay, number = '', extension] = PHONE.exec(plain.trim().replace(/^tel: ?/i, '')) ?? [];
  const digits = number.replace(/\D/g, '').length;
  if (digits < 10 || digits > 15) return null;
  return [relay, number.trim(), extension && `ext ${extension}`].filter(Boolean).join(' ');
}

/**
 * An email address as programs write it, from one that was copied out of a letter: with a straight
 * apostrophe, without "mailto:" and without the full stop of the sentence. Whether it is one is not asked.
 * @rule PER-09 (docs/rules.md)
 */
export function tidyEmail(typed: string): string {
  return typed
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\.$/, '');
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
