import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { plainPassword } from '@/lib/core/plain-password';

// argon2id, 19 MiB, two passes: the minimum of OWASP's password storage guidance.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Verified if there is no account, so that an unknown address takes as long as a wrong password.
const decoy = hash('no account has this password', strength);

export function hashPassword(password: string): Promise<string> {
  return hash(plainPassword(password), strength);
}

/** Whether the password is right. Takes the same time for an account without one. */
export async function passwordMatches(stored: string | null, typed: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy), plainPassword(typed));
  return matches && stored !== null;
}
