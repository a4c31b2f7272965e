import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { actorOf } from './actor';
import { currentSession } from './session';

/** Who is calling a route handler, or null: it answers a form or a picture and leads nobody through sign-in by itself. */
export async function routeActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session.kind === 'open' ? actorOf(session.facts) : null;
}
