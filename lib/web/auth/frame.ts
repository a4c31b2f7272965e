import 'server-only';
import { now } from '@/lib/core/clock';
import { type Area, homeOf, roleName } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import { log } from '@/lib/platform/log/log';
import { actorOf, requestPath, requireActor } from './actor';
import { currentSession } from './session';

/** The frame of a signed-in page: user, role, organisation, and how long the session lasts. */
export async function frameOf(area: Area | 'any') {
  return frameOfActor(await requireActor(area));
}

/**
 * The frame on a page that everyone may open. Null: no one is signed in, or it cannot be found out now; the
 * page is shown all the same.
 */
export async function frameOfVisitor() {
  try {
    const session = await currentSession();
    const actor = session.kind === 'open' ? actorOf(session.facts) : null;
    return actor && (await frameOfActor(actor));
  } catch (fault) {
    log().warn({ event: 'session-not-read', fault: fault instanceof Error ? fault.name : 'unknown' });
    return null;
  }
}

async function frameOfActor(actor: Actor) {
  const session = await currentSession();
  const endsAt = session.kind === 'open' ? Date.parse(session.facts.absoluteExpiresAt) : 0;
  return {
    actor,

    organisation: actor.commissionerName,
    userName: actor.displayName,
    roleName: roleName(actor.role),
    home: homeOf(actor.role),
    path: await requestPath(),
    idleMinutes: session.kind === 'open' ? session.facts.idleMinutes : 0,
    endsInMs: Math.max(0, endsAt - now().getTime()),
  };
}
