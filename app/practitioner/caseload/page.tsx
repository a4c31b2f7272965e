import { caseloadSpec as spec } from '@/components/home/list-specs';
import { PeopleTable } from '@/components/home/people-table';
import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { NothingListed } from '@/components/lists/nothing-listed';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { type Params, readView } from '@/lib/core/list-view';
import { caseloadList } from '@/lib/home/queries/people-list';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export default async function CaseloadPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('practitioner');
  const view = { ...readView(spec, await searchParams), search: null };
  const today = todayInLondon();
  const page = await caseloadList(actor, view, today);
  if (!page) pageNotFound();

  return (
    <>
      <PageTitle title="My caseload" />
      <h1 className="nhsuk-heading-l">My caseload</h1>
      <FilterPanel spec={spec} view={view} />
      <ActiveFilters spec={spec} view={view} />
      {page.rows.length > 0 && <p>{shownText(page, 'person', 'people')}</p>}
      {page.rows.length > 0 ? (
        <PeopleTable spec={spec} view={view} rows={page.rows} today={today} area="practitioner" />
      ) : (
        <NothingListed
          spec={spec}
          view={view}
          things="people"
          whenEmpty="There is no one on your caseload yet. Find a person and take them on, or register someone new."
        />
      )}
      <ListPages spec={spec} view={view} page={page} />
      <p>
        <a href="/practitioner/people">Find or register a person</a>
      </p>
    </>
  );
}
