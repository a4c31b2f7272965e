import 'server-only';
import type { ListOption } from '@/lib/core/list-view';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { nameKey } from '@/lib/person/rules/name-key';
import { findPractitioner, practitionersAtWork } from '@/lib/person/store/practitioners';
import { query } from '@/lib/platform/db/transaction';

/** The practitioner of a list's filter, as its one option. Empty: none. */
export async function chosenPractitioner(actor: Actor, userId: string | null): Promise<ListOption[]> {
  if (userId === null) return [];
  const chosen = await query(actor, 'staff:list', (scope) => findPractitioner(scope, userId));
  return chosen ? [optionOf(chosen)] : [];
}

/** `isMore`: there are more than are shown. */
export type FoundPractitioners = { options: ListOption[]; isMore: boolean };

const MOST_SHOWN = 20;

/**
 * The practitioners who work on a day and have a name like the typed one: each typed word begins a word of
 * the name, in any order, whatever its accents. Null for a role that lists no staff.
 */
export function practitionersNamed(
  actor: Actor,
  typed: string,
  today: PlainDate,
): Promise<FoundPractitioners | null> {
  return query(actor, 'staff:list', async (scope) => {
    const words = nameKey(typed).split(' ');
    const found = (await practitionersAtWork(scope, today)).filter(({ name }) => {
      const parts = nameKey(name).split(' ');
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    });
    return { options: found.slice(0, MOST_SHOWN).map(optionOf), isMore: found.length > MOST_SHOWN };
  });
}

function optionOf({ id, name }: { id: string; name: string }): ListOption {
  return { value: id, text: name };
}
