import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { currentSession } from './session';

const ALGORITHM = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/**
 * Seals what was searched for, so that an address may carry it: a name or an NHS number never stands in a URL, a log or a
 * browser's history. Only this session can open it, and only while it lasts (docs/decisions/0005). Throws without a session.
 */
export async function sealSearch(typed: string): Promise<string> {
  const key = await sessionKey();
  if (!key) throw new Error('A search without a session');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(typed, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** What was searched for, or null: sealed by another session, or not by us. */
export async function openSearch(token: string): Promise<string | null> {
  const key = await sessionKey();
  const sealed = Buffer.from(token, 'base64url');
  if (!key || sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const typed = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([typed, decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: another session's, or tampered with. Either way there is nothing to search for.
    return null;
  }
}

async function sessionKey(): Promise<Buffer | null> {
  const session = await currentSession();
  if (session.kind !== 'open') return null;
  return Buffer.from(hkdfSync('sha256', session.idHash, '', 'search in a list', 32));
}
