import { Button } from '@/components/nhs/button';
import { Checkboxes } from '@/components/nhs/checkboxes';
import { Expander } from '@/components/nhs/details';
import { Select } from '@/components/nhs/select';
import type { ListFilter, ListSpec, ListView } from '@/lib/core/list-view';

type Props = { spec: ListSpec; view: ListView };

/**
 * The filters of a list with their own button. Closed by default: the active filters are below it. It sends
 * categories only, so it may be a GET; a search text goes along encrypted. What is found by name stays as it
 * is chosen.
 */
export function FilterPanel({ spec, view }: Props) {
  const sort = `${view.isDescending ? '-' : ''}${view.sort}`;
  return (
    <Expander summary="Filter this list" className="app-filter">
      <form method="get" action={spec.path}>
        {view.search && <input type="hidden" name="search" value={view.search} />}
        {sort !== spec.sorts[0] && <input type="hidden" name="sort" value={sort} />}
        <div className="app-filter__questions">
          {spec.filters.map((filter) => (
            <FilterQuestion key={filter.name} filter={filter} chosen={view.chosen[filter.name] ?? []} />
          ))}
        </div>
        <Button variant="secondary" isSmall>
          Apply filters
        </Button>
      </form>
    </Expander>
  );
}

function FilterQuestion({ filter, chosen }: { filter: ListFilter; chosen: readonly string[] }) {
  const { name, legend, options, kind } = filter;
  if (kind === 'id') return chosen[0] ? <input type="hidden" name={name} value={chosen[0]} /> : null;
  if (kind === 'any') {
    const items = options.map(({ value, text }) => ({ value, label: text }));
    return (
      <Checkboxes
        id={`filter-${name}`}
        name={name}
        legend={legend}
        legendSize="s"
        items={items}
        defaultValues={chosen}
        isSmall
      />
    );
  }
  const everything = { value: '', text: filter.unchosen ?? 'Everything' };
  return (
    <Select
      id={`filter-${name}`}
      name={name}
      label={legend}
      labelSize="s"
      options={[everything, ...options]}
      defaultValue={chosen[0] ?? ''}
    />
  );
}
