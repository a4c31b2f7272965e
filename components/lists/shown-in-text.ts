import { activeFilters, type ListSpec, type ListView } from '@/lib/core/list-view';

/** What a list is narrowed by, in a line for the audit trail. Says that there was a search, never for whom. */
export function shownInText(spec: ListSpec, view: ListView): string {
  const filters = activeFilters(spec, view).map(({ filter, text }) => `${filter}: ${text}`);
  const practitioner = view.chosen.practitioner?.[0];
  const all = [
    ...filters,
    ...(practitioner ? [`Practitioner: ${practitioner}`] : []),
    ...(view.search ? ['A search for a person'] : []),
  ];
  return all.length > 0 ? all.join('; ') : 'Everything';
}
