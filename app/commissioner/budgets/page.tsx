import { budgetsSpec as spec } from '@/components/home/list-specs';
import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { ListSearch } from '@/components/lists/list-search';
import { NothingListed } from '@/components/lists/nothing-listed';
import { BudgetsTable } from '@/components/money/budgets-table';
import { todayInLondon } from '@/lib/core/clock';
import { addressOf, type Params, readView } from '@/lib/core/list-view';
import { mayEver } from '@/lib/core/policy/policy';
import { budgetList } from '@/lib/money/queries/budget-list';
import { requireActor } from '@/lib/web/auth/actor';
import { openSearch } from '@/lib/web/auth/search-token';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitBudgetsSearch } from './actions';

export default async function BudgetsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const asked = readView(spec, await searchParams);
  const search = asked.search ? await openSearch(asked.search) : null;
  const view = search === null ? { ...asked, search: null } : asked;
  const page = await budgetList(actor, view, search, todayInLondon());
  if (!page) pageNotFound();

  return (
    <>
      <div className="app-list-tools">
        <ListSearch
          action={submitBudgetsSearch}
          title="Budgets"
          isLost={asked.search !== null && search === null}
          spec={spec}
          view={view}
          search={search}
        />
        <FilterPanel spec={spec} view={view} />
      </div>
      <ActiveFilters spec={spec} view={view} search={search} />
      {page.rows.length > 0 && <p>{shownText(page, 'budget', 'budgets')}</p>}
      {page.rows.length > 0 ? (
        <BudgetsTable spec={spec} view={view} rows={page.rows} />
      ) : (
        <NothingListed spec={spec} view={view} things="budgets" whenEmpty="No budget has started yet." />
      )}
      <ListPages spec={spec} view={view} page={page} />
      {mayEver(actor, 'list:export') && page.rows.length > 0 && (
        <p>
          <a href={addressOf({ ...spec, path: '/api/exports/budgets' }, view)}>
            Download this list as a CSV file
          </a>
        </p>
      )}
    </>
  );
}
