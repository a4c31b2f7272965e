import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { NotFound, Result } from '@/lib/core/result';
import { type FoundPeople, findPeople } from '@/lib/person/queries/find-people';
import type { SearchRefusal, TypedSearch } from '@/lib/person/rules/search';
import type { TooMany } from '@/lib/person/rules/too-many';
import { limitUse } from './limit-use';

/** Finds people, unless the actor has searched too often. */
export async function findWithinLimit(
  actor: Actor,
  typed: TypedSearch,
  today: PlainDate,
): Promise<Result<FoundPeople, SearchRefusal | TooMany | NotFound>> {
  const allowed = await limitUse(actor, 'search', today);
  return allowed.ok ? findPeople(actor, typed, today) : allowed;
}
