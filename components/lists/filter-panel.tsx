import { cutText } from '@/components/lists/count-text';
import { Button } from '@/components/nhs/button';
import { Checkboxes } from '@/components/nhs/checkboxes';
import { Expander } from '@/components/nhs/expander';
import { Select } from '@/components/nhs/select';
import type { ListFilter, ListSpec, ListView } from '@/lib/core/list-view';

type Props = { spec: ListSpec; view: ListView };

/**
 * The questions that narrow a list, sent by a button of their own: nothing changes until it is pressed. Closed until it is
 * asked for: what is chosen stands below it, and the list is in sight. Sends categories alone, so it may be a GET; what is searched for goes along sealed.
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
  const { name, legend, options, kind, cutAt = null } = filter;
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
      hint={cutText(cutAt)}
      options={[everything, ...options]}
      defaultValue={chosen[0] ?? ''}
    />
  );
}
