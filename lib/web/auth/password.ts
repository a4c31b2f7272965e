import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// argon2id, 19 MiB, two passes: the least that OWASP's password storage guidance asks for.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Checked when there is no account, so that an unknown address takes as long as a wrong password.
const nobody = hash('nobody has this password', strength);

export function hashPassword(password: string): Promise<string> {
  return hash(password, strength);
}

/** False for a wrong password and, after the same work, for an account that has none. */
export async function passwordMatches(stored: string | null, typed: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), typed);
  return matches && stored !== null;
}
