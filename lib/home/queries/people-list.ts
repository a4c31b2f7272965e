import 'server-only';
import { chosenOne, type ListView } from '@/lib/core/list-view';
import { PAGE_SIZE, type Page, pageOf } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { findListedPeople, type PeopleAsked, type PersonListed } from '@/lib/home/store/people-list';
import { PRACTICE_GAPS } from '@/lib/home/store/practice-condition';
import { readPersonSearch } from '@/lib/person/rules/person-search';
import { query } from '@/lib/platform/db/transaction';

/**
 * The commissioner's people, filtered and paged by the address. Null for a role without this list.
 * @param search the search text as typed; null: none
 */
export function peopleList(
  actor: Actor,
  view: ListView,
  search: string | null,
  today: PlainDate,
): Promise<Page<PersonListed> | null> {
  return query(actor, 'person:list', async (scope) => {
    const asked = peopleAsked(view, search, PAGE_SIZE);
    return pageOf(await findListedPeople(scope, asked, today), asked);
  });
}

/** The people on the actor's own caseload today. */
export function caseloadList(
  actor: Actor,
  view: ListView,
  today: PlainDate,
): Promise<Page<PersonListed> | null> {
  return query(actor, 'person:list', async (scope) => {
    const asked = { ...peopleAsked(view, null, PAGE_SIZE), caseloadOf: actor.userId };
    return pageOf(await findListedPeople(scope, asked, today), asked);
  });
}

/** One batch of the same people for an export. */
export function peopleBatch(
  actor: Actor,
  { view, search, size }: { view: ListView; search: string | null; size: number },
  today: PlainDate,
): Promise<Page<PersonListed> | null> {
  return query(actor, 'list:export', async (scope) => {
    const asked = peopleAsked(view, search, size);
    return pageOf(await findListedPeople(scope, asked, today), asked);
  });
}

function peopleAsked(view: ListView, search: string | null, size: number): PeopleAsked {
  return {
    search: search === null ? null : readPersonSearch(search),
    groups: view.chosen.group ?? [],
    states: view.chosen.state ?? [],
    practitionerId: chosenOne(view, 'practitioner'),
    isLate: chosenOne(view, 'due') === 'late',
    practice: PRACTICE_GAPS.find((gap) => gap === chosenOne(view, 'practice')) ?? null,
    caseloadOf: null,
    sort: view.sort === 'born' ? 'born' : 'name',
    isDescending: view.isDescending,
    after: view.after,
    before: view.before,
    size,
  };
}
