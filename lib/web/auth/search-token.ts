import 'server-only';
import { open, seal } from './sealed-text';
import { currentSession } from './session';

/**
 * Seals what was searched for, so that an address may carry it: a name or an NHS number never stands in a URL, a log or a
 * browser's history. Only this session can open it, and only while it lasts (docs/decisions/0008). Throws without a session.
 */
export async function sealSearch(typed: string): Promise<string> {
  const session = await currentSession();
  if (session.kind !== 'open') throw new Error('A search without a session');
  return seal(session.idHash, typed);
}

/** What was searched for, or null: sealed in another session, or not by us. */
export async function openSearch(token: string): Promise<string | null> {
  const session = await currentSession();
  return session.kind === 'open' ? open(session.idHash, token) : null;
}
