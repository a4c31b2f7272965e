import 'server-only';
import { cache } from 'react';
import { now, todayInLondon } from '@/lib/core/clock';
import { findSession, type SessionFacts, touchSession } from '@/lib/platform/db/session';
import { readSessionHash } from './cookie';

/** Public: NHS login's rule. Staff: the default of a setting that is still to come. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;
const TOUCH_AFTER_MS = 60_000;
/** How long after its last use a session that ran out may still keep a draft for its owner. */
const DRAFT_GRACE_MS = 24 * 3_600_000;

export type CurrentSession =
  | { kind: 'none' }
  /** Good until a moment ago: what its owner had typed may still be kept for them. */
  | { kind: 'expired'; facts: SessionFacts }
  | { kind: 'open'; idHash: string; facts: SessionFacts };

/** The session behind this request, read once a request. A use puts off the idle limit, at most once a minute. */
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
