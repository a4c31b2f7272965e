import 'server-only';
import { open, seal } from './sealed-text';
import { currentSession } from './session';

/**
 * Encrypts a search text, so that an address may carry it: no URL, log or browser history holds a name or an
 * NHS number. Only this session can decrypt it, while it lasts (docs/decisions/0008). Throws without a
 * session.
 */
export async function sealSearch(typed: string): Promise<string> {
  const session = await currentSession();
  if (session.kind !== 'open') throw new Error('A search without a session');
  return seal(session.idHash, typed);
}

/** The search text. Null if another session sealed it, or not this service. */
export async function openSearch(token: string): Promise<string | null> {
  const session = await currentSession();
  return session.kind === 'open' ? open(session.idHash, token) : null;
}
