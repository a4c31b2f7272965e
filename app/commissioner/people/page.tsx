import { peopleSpec } from '@/components/home/list-specs';
import { PeopleTable } from '@/components/home/people-table';
import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { FilterPanel } from '@/components/lists/filter-panel';
import { FoundByName } from '@/components/lists/found-by-name';
import { ListPages } from '@/components/lists/list-pages';
import { ListSearch } from '@/components/lists/list-search';
import { NothingListed } from '@/components/lists/nothing-listed';
import { todayInLondon } from '@/lib/core/clock';
import { addressOf, chosenOne, type Params, readView, withOptions } from '@/lib/core/list-view';
import { mayEver } from '@/lib/core/policy/policy';
import { peopleList } from '@/lib/home/queries/people-list';
import { chosenPractitioner } from '@/lib/person/queries/practitioner-filter';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFindPractitioner } from '../actions';
import { submitPeopleSearch } from './actions';

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const asked = readView(peopleSpec, await searchParams);
  const search = asked.search ? await openSearch(asked.search) : null;
  const view = search === null ? { ...asked, search: null } : asked;
  const today = todayInLondon();
  const page = await peopleList(actor, view, search, today);
  if (!page) pageNotFound();
  const chosen = await chosenPractitioner(actor, chosenOne(view, 'practitioner'));
  const spec = withOptions(peopleSpec, 'practitioner', chosen);

  return (
    <>
      <div className="app-list-tools">
        <ListSearch
          action={submitPeopleSearch}
          title="People"
          isLost={asked.search !== null && search === null}
          spec={spec}
          view={view}
          search={search}
        />
        <FilterPanel spec={spec} view={view} />
        <FoundByName action={submitFindPractitioner} spec={spec} view={view} thing="practitioner" />
      </div>
      <ActiveFilters spec={spec} view={view} search={search} />
      {page.rows.length > 0 && <p>{shownText(page, 'person', 'people')}</p>}
      {page.rows.length > 0 ? (
        <PeopleTable spec={spec} view={view} rows={page.rows} today={today} area="commissioner" />
      ) : (
        <NothingListed
          spec={spec}
          view={view}
          things="people"
          whenEmpty="No one is registered yet. Practitioners register people."
        />
      )}
      <ListPages spec={spec} view={view} page={page} />
      {mayEver(actor, 'list:export') && page.rows.length > 0 && (
        <p>
          <a href={addressOf({ ...spec, path: '/api/exports/people' }, view)}>
            Download this list as a CSV file
          </a>
        </p>
      )}
    </>
  );
}
