import { activeFilters, type ListSpec, type ListView } from '@/lib/core/list-view';

/** The filters of a list in one line for the audit trail. Says that there was a search, never its text. */
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
