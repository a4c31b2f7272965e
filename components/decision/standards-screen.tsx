import { ActiveFilters } from '@/components/lists/active-filters';
import { shownText } from '@/components/lists/count-text';
import { type Figure, Figures } from '@/components/lists/figures';
import { FilterPanel } from '@/components/lists/filter-panel';
import { ListPages } from '@/components/lists/list-pages';
import { sortableColumn } from '@/components/lists/sortable-column';
import { PageTitle } from '@/components/page/page-title';
import { addressOf, type ListSpec, type ListView } from '@/lib/core/list-view';
import type { Page } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import { NoStandards } from './no-standards';
import { type StandardLine, StandardsTable } from './standards-table';

type Props = {
  spec: ListSpec;
  view: ListView;
  page: Page<StandardLine>;
  counts: { late: number; near: number };
  today: PlainDate;
  /** Content above the list next to the counts, such as another link. */
  lead?: React.ReactNode;
  /** A further filter. */
  narrow?: React.ReactNode;
  children?: React.ReactNode;
};

/** The national standards that are overdue or due soon, with their number. */
export function StandardsScreen({ spec, view, page, counts, today, lead, narrow, children }: Props) {
  return (
    <>
      <PageTitle title="Overdue and due soon" />
      <h1 className="nhsuk-heading-l">Overdue and due soon</h1>
      <p>Eligibility deadlines, soonest due first. These deadlines keep running while a case waits.</p>
      {lead}
      <Figures figures={figuresOf(spec, view, counts)} hasLinks />
      <FilterPanel spec={spec} view={view} />
      {narrow}
      <ActiveFilters spec={spec} view={view} whole="what is overdue or due soon" />
      {page.rows.length > 0 ? (
        <>
          <p>{shownText(page, 'standard', 'standards')}</p>
          <StandardsTable
            rows={page.rows}
            today={today}
            due={sortableColumn(spec, view, { key: 'due', text: 'Due' })}
          />
        </>
      ) : (
        <NoStandards spec={spec} view={view} />
      )}
      <ListPages spec={spec} view={view} page={page} />
      {children}
    </>
  );
}

/** How many are overdue and due soon under the other filters, each with a link. */
function figuresOf(spec: ListSpec, view: ListView, { late, near }: Props['counts']): Figure[] {
  const due = (days: string) => addressOf(spec, view, { chosen: { ...view.chosen, due: [days] } });
  return [
    { number: late.toLocaleString('en-GB'), words: 'late', href: due('late') },
    { number: near.toLocaleString('en-GB'), words: 'due in the next 7 days', href: due('near') },
  ];
}
