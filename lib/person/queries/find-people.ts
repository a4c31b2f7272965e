import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkSearch, type Search, type SearchRefusal, type TypedSearch } from '@/lib/person/rules/search';
import { searchPeople } from '@/lib/person/store/person-search';
import { query } from '@/lib/platform/db/transaction';
import { personCard } from './person-card';

/** With more results the search was too wide to read. */
const SHOWN = 20;

export type FoundPeople = { people: FormCard[]; isMore: boolean };

/**
 * The commissioner's people who match, by name. Records every search in the audit trail, even without a
 * result.
 */
export async function findPeople(
  actor: Actor,
  typed: TypedSearch,
  today: PlainDate,
): Promise<Result<FoundPeople, SearchRefusal | NotFound>> {
  const search = checkSearch(typed);
  if (!search.ok) return search;
  const found = await query(actor, 'person:find', async (scope) => {
    const rows = await searchPeople(scope, search.value, today, SHOWN + 1);
    await recordEvent(scope, {
      action: 'person:find',
      personId: null,
      subjectKind: 'search',
      subjectId: null,
      reason: searchedBy(search.value, rows.length),
      after: { search: search.value, found: rows.map(({ personId }) => personId) },
    });
    return rows;
  });
  if (!found) return notFound;
  const people = found.slice(0, SHOWN).map((person) => personCard(person, actor.personIds, today));
  return ok({ people, isMore: found.length > SHOWN });
}

/** The fields searched by and the number found, without the typed text: the trail holds no names. */
function searchedBy({ words, dateOfBirth, nhsNumber }: Search, found: number): string {
  const used = [words.length > 0 && 'name', dateOfBirth && 'date of birth', nhsNumber && 'NHS number'];
  const count = found > SHOWN ? `more than ${SHOWN}` : found;
  return `Searched by ${used.filter(Boolean).join(', ')}; found ${count}`;
}
