import 'server-only';
import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are read as one another: I and 1, O and 0, U and V. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTVWXYZ23456789';
const LENGTH = 16;

/** A new code for one invitation, about 79 random bits, in groups of four to read out or type. */
export function newInvitationCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return signs.match(/.{4}/g)?.join('-') ?? signs;
}

/** How the database keeps a code. Case, spaces and dashes of what is typed do not matter. */
export function hashInvitationCode(invitationId: string, typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`${invitationId} ${signs}`).digest('hex');
}
