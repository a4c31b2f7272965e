import 'server-only';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { LinkKind } from '@/lib/core/link-kind';
import { env } from '@/lib/platform/env';

const [ID_BYTES, PROOF_BYTES] = [16, 20];

/**
 * The last part of the address of a link: its id, and a proof by the service's own key. Who reads the
 * database cannot make one.
 */
export function linkToken(kind: LinkKind, id: string): string {
  const key = env().PHB_FACTOR_KEY;
  if (!key) throw new Error('PHB_FACTOR_KEY is not set: links to accounts cannot be made');
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, proofOf(key, kind, bytes)]).toString('base64url');
}

/** The id of a link. Null: this service did not make it, or for something else. */
export function idOfToken(kind: LinkKind, token: string): string | null {
  // One text alone is the token of a link.
  if (!/^[\w-]{48}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const [id, proof] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
  const { PHB_FACTOR_KEY, PHB_FACTOR_KEY_BEFORE } = env();
  const isOurs = [PHB_FACTOR_KEY, PHB_FACTOR_KEY_BEFORE].some(
    (key) => key && timingSafeEqual(proofOf(key, kind, id), proof),
  );
  if (!isOurs) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function proofOf(secret: string, kind: LinkKind, id: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `link to an account: ${kind}`, 32));
  return createHmac('sha256', key).update(id).digest().subarray(0, PROOF_BYTES);
}
