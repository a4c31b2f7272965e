import 'server-only';
import { cache } from 'react';
import { now, todayInLondon } from '@/lib/core/clock';
import { findSession, type SessionFacts, touchSession } from '@/lib/platform/db/session';
import { readSessionHash } from './cookie';

const TOUCH_AFTER_MS = 60_000;
/** How long after its last use an expired session may still keep a draft for its owner. */
const DRAFT_GRACE_MS = 24 * 3_600_000;

export type CurrentSession =
  | { kind: 'none' }
  /** Expired recently: the typed values may still be kept for its owner. */
  | { kind: 'expired'; facts: SessionFacts }
  | { kind: 'open'; idHash: string; facts: SessionFacts };

/** The session of this request, read once. Each use restarts the idle limit, at most once a minute. */
export const currentSession = cache(async (): Promise<CurrentSession> => {
  const idHash = await readSessionHash();
  if (!idHash) return { kind: 'none' };
  const at = now();
  const facts = await findSession(idHash, todayInLondon(), at);
  if (!facts || facts.endedAt || facts.suspended) return { kind: 'none' };
  const idleSince = at.getTime() - Date.parse(facts.lastSeenAt);
  if (idleSince >= facts.idleMinutes * 60_000 || at.getTime() >= Date.parse(facts.absoluteExpiresAt)) {
    return idleSince < DRAFT_GRACE_MS ? { kind: 'expired', facts } : { kind: 'none' };
  }
  if (idleSince >= TOUCH_AFTER_MS) await touchSession(idHash, at);
  return { kind: 'open', idHash, facts };
});
