import { DecisionsTable } from '@/components/home/decisions-table';
import { decisionsSpec } from '@/components/home/list-specs';
import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { FilterPanel } from '@/components/lists/filter-panel';
import { FoundByName } from '@/components/lists/found-by-name';
import { ListPages } from '@/components/lists/list-pages';
import { NothingListed } from '@/components/lists/nothing-listed';
import { sortableColumn } from '@/components/lists/sortable-column';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { chosenOne, type Params, readView, withOptions } from '@/lib/core/list-view';
import { decisionsList } from '@/lib/home/queries/decisions-list';
import { chosenPractitioner } from '@/lib/person/queries/practitioner-filter';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFindPractitioner } from '../actions';

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const view = readView(decisionsSpec, await searchParams);
  const today = todayInLondon();
  const page = await decisionsList(actor, view, today);
  if (!page) pageNotFound();
  const chosen = await chosenPractitioner(actor, chosenOne(view, 'practitioner'));
  const spec = withOptions(decisionsSpec, 'practitioner', chosen);

  return (
    <>
      <PageTitle title="Decisions" />
      <h1 className="nhsuk-heading-l">Decisions</h1>
      <p>Everything waiting for the commissioner, soonest due first.</p>
      <FilterPanel spec={spec} view={view} />
      <FoundByName action={submitFindPractitioner} spec={spec} view={view} thing="practitioner" />
      <ActiveFilters spec={spec} view={view} />
      {page.rows.length > 0 && <p>{shownText(page, 'decision', 'decisions')}</p>}
      {page.rows.length > 0 ? (
        <DecisionsTable
          caption="Decisions"
          rows={page.rows}
          today={today}
          due={sortableColumn(spec, view, { key: 'due', text: 'Due' })}
        />
      ) : (
        <NothingListed
          spec={spec}
          view={view}
          things="decisions"
          whenEmpty="Nothing is waiting for a decision."
        />
      )}
      <ListPages spec={spec} view={view} page={page} />
    </>
  );
}
