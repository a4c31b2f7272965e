import 'server-only';
import { randomInt } from 'node:crypto';

/** Without letters and digits that are read as one another. */
const SIGNS = 'abcdefghjkmnpqrstvwxyz23456789';
const LENGTH = 8;

/** The end of the address that a letter prints: short enough to type, and not to be guessed. */
export function newReference(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
