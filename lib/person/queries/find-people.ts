import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { slipsOf } from '@/lib/person/rules/name-words';
import { checkSearch, type Search, type SearchRefusal, type TypedSearch } from '@/lib/person/rules/search';
import { searchPeople } from '@/lib/person/store/person-search';
import { query } from '@/lib/platform/db/transaction';
import { personCard } from './person-card';

/** With more results the search was too wide to read. */
const SHOWN = 20;

export type FoundPeople = {
  people: FormCard[];
  isMore: boolean;
  /** No one matched exactly: these have words one slip of the keyboard away. */
  isSimilar: boolean;
};

/**
 * The commissioner's people who match, by name; when there are none, those with similar names. Records every
 * search in the audit trail, even without a result.
 * @rule PER-18 (docs/rules.md)
 */
export async function findPeople(
  actor: Actor,
  typed: TypedSearch,
  today: PlainDate,
): Promise<Result<FoundPeople, SearchRefusal | NotFound>> {
  const search = checkSearch(typed);
  if (!search.ok) return search;
  const found = await query(actor, 'person:find', async (scope) => {
    const exact = await searchPeople(scope, search.value, { today, limit: SHOWN + 1 });
    const near =
      exact.length === 0 && maySlip(search.value)
        ? await searchPeople(scope, search.value, { today, limit: SHOWN + 1, isSimilar: true })
        : [];
    const isSimilar = near.length > 0;
    const rows = isSimilar ? near : exact;
    await recordEvent(scope, {
      action: 'person:find',
      personId: null,
      subjectKind: 'search',
      subjectId: null,
      reason: searchedBy(search.value, rows.length, isSimilar),
      after: { found: rows.map(({ personId }) => personId) },
    });
    return { rows, isSimilar };
  });
  if (!found) return notFound;
  const { rows, isSimilar } = found;
  const people = rows.slice(0, SHOWN).map((person) => personCard(person, actor.personIds, today));
  return ok({ people, isMore: rows.length > SHOWN, isSimilar });
}

/** A number says which person is meant: no other is offered. */
function maySlip({ words, nhsNumber }: Search): boolean {
  return nhsNumber === null && words.some((word) => slipsOf(word).length > 0);
}

/** The fields searched by and the number found: the trail holds no name and no NHS number. */
function searchedBy({ words, dateOfBirth, nhsNumber }: Search, found: number, isSimilar: boolean): string {
  const name = isSimilar ? 'similar name' : 'name';
  const used = [words.length > 0 && name, dateOfBirth && 'date of birth', nhsNumber && 'NHS number'];
  const count = found > SHOWN ? `more than ${SHOWN}` : found;
  return `Searched by ${used.filter(Boolean).join(', ')}; found ${count}`;
}
