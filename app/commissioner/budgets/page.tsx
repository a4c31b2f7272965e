import { ActiveFilters } from '@/components/lists/active-filters';
import { BudgetsTable } from '@/components/lists/budgets-table';
import { shownWords } from '@/components/lists/count-words';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { ListSearch } from '@/components/lists/list-search';
import { budgetsSpec as spec } from '@/components/lists/list-specs';
import { NothingListed } from '@/components/lists/nothing-listed';
import { requireActor } from '@/lib/auth/actor';
import { openSearch } from '@/lib/auth/search-token';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { addressOf, type Params, readView } from '@/lib/lists/list-view';
import { mayEver } from '@/lib/policy/policy';
import { budgetList } from '@/lib/queries/budget-list';
import { submitBudgetsSearch } from './actions';

export default async function BudgetsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const asked = readView(spec, await searchParams);
  const search = asked.search ? await openSearch(asked.search) : null;
  const view = search === null ? { ...asked, search: null } : asked;
  const page = await budgetList(actor, view, search, todayInLondon());
  if (!page) absent();

  return (
    <>
      <div className="app-list-tools">
        <ListSearch
          action={submitBudgetsSearch}
          title="Budgets"
          isLost={asked.search !== null && search === null}
          {...{ spec, view, search }}
        />
        <FilterPanel spec={spec} view={view} />
      </div>
      <ActiveFilters spec={spec} view={view} search={search} />
      {page.rows.length > 0 && <p>{shownWords(page, 'budget', 'budgets')}</p>}
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
