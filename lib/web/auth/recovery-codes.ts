import 'server-only';
import { createHash, randomInt } from 'node:crypto';

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const [COUNT, LENGTH] = [10, 12];

/** New recovery codes, about 59 random bits each, in groups of four. They are shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    return signs.match(/.{4}/g)?.join('-') ?? signs;
  });
}

/** How the database keeps a code of a user. Case, spaces and dashes of what is typed do not matter. */
export function hashRecoveryCode(userId: string, typed: string): string {
  const signs = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`${userId} ${signs}`).digest('hex');
}
