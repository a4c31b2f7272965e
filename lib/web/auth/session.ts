import 'server-only';
import { cache } from 'react';
import { now, todayInLondon } from '@/lib/core/clock';
import { findSession, type SessionFacts, touchSession } from '@/lib/platform/db/session';
import { readSessionHash } from './cookie';

const TOUCH_AFTER_MS = 60_000;
/** How long after its end a session may still keep a draft for its owner. */
const DRAFT_GRACE_MS = 2 * 3_600_000;

export type CurrentSession =
  | { kind: 'none' }
  /** Ended a short time ago: the typed values may still be kept for its owner. */
  | { kind: 'expired'; isSignedOut: boolean; facts: SessionFacts }
  | { kind: 'open'; idHash: string; facts: SessionFacts };

/** The session of this request, read once. Each use restarts the idle limit, at most once a minute. */
export const currentSession = cache(async (): Promise<CurrentSession> => {
  const idHash = await readSessionHash();
  if (!idHash) return { kind: 'none' };
  const at = now();
  const facts = await findSession(idHash, todayInLondon(), at);
  if (!facts || facts.suspended) return { kind: 'none' };
  const endedAt = endOf(facts, at);
  if (endedAt !== null) {
    const isRecent = at.getTime() - endedAt < DRAFT_GRACE_MS;
    return isRecent ? { kind: 'expired', isSignedOut: facts.endedAt !== null, facts } : { kind: 'none' };
  }
  if (at.getTime() - Date.parse(facts.lastSeenAt) >= TOUCH_AFTER_MS) await touchSession(idHash, at);
  return { kind: 'open', idHash, facts };
});

/** When a session ended: by signing out, without use, or after its hours. Null while it is open. */
function endOf(
  { endedAt, lastSeenAt, idleMinutes, absoluteExpiresAt }: SessionFacts,
  at: Date,
): number | null {
  const idle = Date.parse(lastSeenAt) + idleMinutes * 60_000;
  const ends = [idle, Date.parse(absoluteExpiresAt), ...(endedAt ? [Date.parse(endedAt)] : [])];
  const end = Math.min(...ends);
  return end <= at.getTime() ? end : null;
}
