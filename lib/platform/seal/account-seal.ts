import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/platform/env';

const ALGORITHM = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** A text that only the key of this id opens, and only for what it was bound to. */
export type SealedText = { keyId: string; sealed: string };

/**
 * Encrypts the numbers of a bank account with the service's own key for them, which is not in the database.
 * @param boundTo what the text belongs to: copied to another row it cannot be opened
 */
export function sealAccount(text: string, boundTo: string): SealedText {
  const secret = secretNow();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, derive(secret, 'bank account', 32), nonce);
  cipher.setAAD(Buffer.from(boundTo));
  const bytes = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return { keyId: keyIdOf(secret), sealed: Buffer.concat(bytes).toString('base64url') };
}

/** Decrypts it. Null: the key of this id is not given, or the text was altered or is of something else. */
export function openAccount({ keyId, sealed }: SealedText, boundTo: string): string | null {
  const { PHB_ACCOUNT_KEY, PHB_ACCOUNT_KEY_BEFORE } = env();
  const secret = [PHB_ACCOUNT_KEY, PHB_ACCOUNT_KEY_BEFORE].find((one) => one && keyIdOf(one) === keyId);
  const bytes = Buffer.from(sealed, 'base64url');
  if (!secret || bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const key = derive(secret, 'bank account', 32);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The authentication tag does not match.
    return null;
  }
}

/** The id of the key that seals now. Null: no key is given. */
export function accountKeyId(): string | null {
  const { PHB_ACCOUNT_KEY } = env();
  return PHB_ACCOUNT_KEY ? keyIdOf(PHB_ACCOUNT_KEY) : null;
}

function secretNow(): string {
  const { PHB_ACCOUNT_KEY } = env();
  if (!PHB_ACCOUNT_KEY) throw new Error('PHB_ACCOUNT_KEY is not set: account details cannot be kept');
  return PHB_ACCOUNT_KEY;
}

/** Says which key it is and nothing of the key. */
function keyIdOf(secret: string): string {
  return derive(secret, 'id of the key of bank accounts', 4).toString('hex');
}

function derive(secret: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, bytes));
}
