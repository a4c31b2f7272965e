import { ActiveFilters } from '@/components/lists/active-filters';
import { shownWords } from '@/components/lists/count-words';
import { DecisionsTable } from '@/components/lists/decisions-table';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { decisionsSpec } from '@/components/lists/list-specs';
import { NothingListed } from '@/components/lists/nothing-listed';
import { sortableColumn } from '@/components/lists/sortable-column';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { type Params, readView, withOptions } from '@/lib/lists/list-view';
import { decisionsList } from '@/lib/queries/decisions-list';

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const view = readView(decisionsSpec, await searchParams);
  const today = todayInLondon();
  const list = await decisionsList(actor, view, today);
  if (!list) absent();
  const spec = withOptions(decisionsSpec, 'practitioner', list.practitioners);
  const { page } = list;

  return (
    <>
      <PageTitle title="Decisions" />
      <h1 className="nhsuk-heading-l">Decisions</h1>
      <p>Everything that waits for the commissioner, soonest due first.</p>
      <FilterPanel spec={spec} view={view} />
      <ActiveFilters spec={spec} view={view} />
      {page.rows.length > 0 && <p>{shownWords(page, 'decision', 'decisions')}</p>}
      {page.rows.length > 0 ? (
        <DecisionsTable
          caption="Decisions"
          rows={page.rows}
          today={today}
          due={sortableColumn(spec, view, { key: 'due', text: 'Due' })}
        />
      ) : (
        <NothingListed spec={spec} view={view} things="decisions" whenEmpty="Nothing waits for a decision." />
      )}
      <ListPages spec={spec} view={view} page={page} />
    </>
  );
}
