import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { actorOf } from './actor';
import { currentSession } from './session';

/** The caller of a route handler, or null. A route handler never redirects to sign-in. */
export async function routeActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session.kind === 'open' ? actorOf(session.facts) : null;
}
