import 'server-only';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { mayManage } from '@/lib/person/rules/sensitive';
import type { Person } from '@/lib/person/store/person';
import { findSensitive } from '@/lib/person/store/sensitive';
import type { Scope } from '@/lib/platform/db/scope';

/** What all who reach a sensitive record may know of it. */
export type SensitiveView = {
  id: string;
  /** The names of the staff who see what is hidden. */
  readers: string[];
  reviewOn: string;
  isReviewDue: boolean;
  setBy: string;
  /** Null: not for this reader. */
  reason: string | null;
  mayChange: boolean;
};

/** The flag on a record. Null if it is not sensitive; one statement, and only if it is. */
export async function sensitiveView(
  scope: Scope,
  person: Person,
  today: PlainDate,
): Promise<SensitiveView | null> {
  const found = person.contact === 'OPEN' ? null : await findSensitive(scope, person.personId);
  if (!found) return null;
  const mayChange = isManager(scope.actor, person, found.readers);
  return {
    id: found.id,
    readers: found.readers.map(({ name }) => name),
    reviewOn: formatDay(found.reviewOn),
    isReviewDue: found.reviewOn <= today,
    setBy: found.setBy,
    reason: mayChange ? found.reason : null,
    mayChange,
  };
}

function isManager(actor: Actor, person: Person, readers: readonly { id: string }[]): boolean {
  return may(actor, 'sensitive:write', person) && mayManage(actor, readers);
}
