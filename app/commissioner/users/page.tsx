import { usersSpec as spec } from '@/components/identity/users-spec';
import { UsersTable } from '@/components/identity/users-table';
import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { ListSearch } from '@/components/lists/list-search';
import { NothingListed } from '@/components/lists/nothing-listed';
import { todayInLondon } from '@/lib/core/clock';
import { addressOf, type Params, readView } from '@/lib/core/list-view';
import { userList } from '@/lib/identity/queries/user-list';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitUsersSearch } from './actions';

const ask = { label: 'Find staff by name or email', hint: 'For example Shah, or a part of an email address' };

export default async function UsersPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const asked = readView(spec, await searchParams);
  const search = asked.search ? await openSearch(asked.search) : null;
  const view = search === null ? { ...asked, search: null } : asked;
  const today = todayInLondon();
  const page = await userList(actor, view, search, today);
  if (!page) pageNotFound();

  return (
    <>
      <div className="app-list-tools">
        <ListSearch
          action={submitUsersSearch}
          title="Users and roles"
          ask={ask}
          isLost={asked.search !== null && search === null}
          spec={spec}
          view={view}
          search={search}
        />
        <FilterPanel spec={spec} view={view} />
      </div>
      <p>
        <a href="/commissioner/users/new">Invite someone</a> or{' '}
        <a href="/commissioner/users/bulk">invite many by CSV</a>
      </p>
      <ActiveFilters spec={spec} view={view} search={search} />
      {page.rows.length > 0 && <p>{shownText(page, 'role', 'roles')}</p>}
      {page.rows.length > 0 ? (
        <UsersTable spec={spec} view={view} rows={page.rows} today={today} />
      ) : (
        <NothingListed spec={spec} view={view} things="roles" whenEmpty="No one has a role." />
      )}
      <ListPages spec={spec} view={view} page={page} />
      {page.rows.length > 0 && (
        <p>
          <a href={addressOf({ ...spec, path: '/api/exports/users' }, view)}>
            Download this list as a CSV file
          </a>
        </p>
      )}
    </>
  );
}
