import 'server-only';
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** Without letters and digits that are read as one another: I and 1, O and 0, U and V. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTVWXYZ23456789';
const LENGTH = 16;

/** A new code for one invitation, about 79 random bits, in groups of four to read out or type. */
export function newInvitationCode(): string {
  return inGroups(Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]));
}

/** A secret of one list of staff: the codes of its invitations are made from it, and it is kept nowhere. */
export function newBatchSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The code of one invitation of a list. */
export function codeOfBatch(secret: string, invitationId: string): string {
  const bytes = createHmac('sha256', secret).update(invitationId).digest();
  return inGroups(Array.from({ length: LENGTH }, (_, at) => SIGNS[bytes.readUInt8(at) % SIGNS.length]));
}

function inGroups(signs: readonly (string | undefined)[]): string {
  return signs.join('').match(/.{4}/g)?.join('-') ?? '';
}

/** How the database keeps a code. Case, spaces and dashes of what is typed do not matter. */
export function hashInvitationCode(invitationId: string, typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`${invitationId} ${signs}`).digest('hex');
}
