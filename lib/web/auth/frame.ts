import 'server-only';
import { now } from '@/lib/core/clock';
import { type Area, homeOf, roleName } from '@/lib/core/policy/area';
import { requestPath, requireActor } from './actor';
import { currentSession } from './session';

/** The frame of a signed-in page: user, role, organisation, and how long the session lasts. */
export async function frameOf(area: Area | 'any') {
  const actor = await requireActor(area);
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
