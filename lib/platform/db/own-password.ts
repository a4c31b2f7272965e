import 'server-only';
import type { Scope } from './scope';

/** The address of the user who acts, and the hash of their password. Null: suspended. */
export async function findOwnPassword({
  tx,
}: Scope): Promise<{ email: string; passwordHash: string | null } | null> {
  const [row] = await tx.$queryRaw<{ email: string; passwordHash: string | null }[]>`
    SELECT email, password_hash AS "passwordHash" FROM own_password()`;
  return row ?? null;
}

export type NewPassword = { oldHash: string; newHash: string; sessionHash: string; at: Date };

/**
 * Changes the password of the user who acts, and ends their other sessions. False: it is not the one of
 * `oldHash` any more.
 */
export async function saveOwnPassword(
  { tx }: Scope,
  { oldHash, newHash, sessionHash, at }: NewPassword,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ changed: boolean }[]>`
    SELECT change_own_password(${oldHash}, ${newHash}, ${sessionHash}, ${at}::timestamptz) AS changed`;
  return row?.changed ?? false;
}
