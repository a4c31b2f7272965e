import { VisuallyHidden } from '@/components/nhs/visually-hidden';
import { activeFilters, addressOf, type ListSpec, type ListView } from '@/lib/core/list-view';

type Props = {
  spec: ListSpec;
  view: ListView;
  /** The search text as typed; null without a search. */
  search?: string | null;
  /** What the list shows without filters. */
  whole?: string;
};

/** The active filters above a list, each with a link that removes it. Empty without filters. */
export function ActiveFilters({ spec, view, search = null, whole = 'everything' }: Props) {
  const filters = activeFilters(spec, view);
  const searched =
    search === null
      ? []
      : [{ filter: 'Search', text: search, removeHref: addressOf(spec, view, { search: null }) }];
  const all = [...searched, ...filters];
  if (all.length === 0) return null;
  return (
    <div className="app-active-filters">
      <h2 className="nhsuk-heading-xs">What this list shows</h2>
      <ul className="app-active-filters__list">
        {all.map(({ filter, text, removeHref }) => (
          <li key={removeHref}>
            <a href={removeHref}>
              <VisuallyHidden>Remove </VisuallyHidden>
              {filter}: {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a className="app-active-filters__clear" href={spec.path}>
            Show {whole}
          </a>
        </li>
      </ul>
    </div>
  );
}
