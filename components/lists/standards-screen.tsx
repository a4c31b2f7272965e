import { PageTitle } from '@/components/page/page-title';
import type { ListSpec, ListView } from '@/lib/lists/list-view';
import type { Page } from '@/lib/lists/page';
import type { PlainDate } from '@/lib/shared/plain-date';
import { ActiveFilters } from './active-filters';
import { shownWords } from './count-words';
import { type Figure, Figures } from './figures';
import { FilterPanel } from './filter-panel';
import { ListPages } from './list-pages';
import { NothingListed } from './nothing-listed';
import { sortableColumn } from './sortable-column';
import { type StandardLine, StandardsTable } from './standards-table';

type Props = {
  spec: ListSpec;
  view: ListView;
  page: Page<StandardLine>;
  counts: { late: number; near: number };
  today: PlainDate;
  /** What stands above the list beside the counts, such as where else to look. */
  lead?: React.ReactNode;
  children?: React.ReactNode;
};

/** The national standards that are late or nearly late, with how many there are. */
export function StandardsScreen({ spec, view, page, counts, today, lead, children }: Props) {
  return (
    <>
      <PageTitle title="Late or nearly late" />
      <h1 className="nhsuk-heading-l">Late or nearly late</h1>
      <p>The standards on eligibility that are running, soonest due first. No clock is ever paused.</p>
      {lead}
      <Figures figures={figuresOf(spec, counts)} hasLinks />
      <FilterPanel spec={spec} view={view} />
      <ActiveFilters spec={spec} view={view} />
      {page.rows.length > 0 ? (
        <>
          <p>{shownWords(page, 'standard', 'standards')}</p>
          <StandardsTable
            rows={page.rows}
            today={today}
            due={sortableColumn(spec, view, { key: 'due', text: 'Due' })}
          />
        </>
      ) : (
        <NothingListed
          spec={spec}
          view={view}
          things="standards"
          whenEmpty="Nothing is late, and nothing is due in the next 7 days."
        />
      )}
      <ListPages spec={spec} view={view} page={page} />
      {children}
    </>
  );
}

function figuresOf({ path }: ListSpec, { late, near }: Props['counts']): Figure[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    { number: number(late), words: 'late', href: `${path}?due=late` },
    { number: number(near), words: 'due in the next 7 days', href: `${path}?due=near` },
  ];
}
