import { isId } from './id';

/** One option of a filter. */
export type ListOption = { value: string; text: string };

/** Options read from the database. `cutAt`: how many are offered if there are more; null if all are. */
export type ListChoices = { options: readonly ListOption[]; cutAt: number | null };

/**
 * A filter of a list: `any` of a few options, `one` of them, or `id`: one of so many that it is found by
 * name, with the chosen one as its only option.
 */
export type ListFilter = {
  /** Also the parameter in the address. */
  name: string;
  legend: string;
  kind: 'any' | 'one' | 'id';
  options: readonly ListOption[];
  /** What the list shows if no option is chosen, if that is not everything. */
  unchosen?: string;
};

/** What a list offers. The first sort is the default. Nothing here or in its address names a person. */
export type ListSpec = { path: string; filters: readonly ListFilter[]; sorts: readonly string[] };

/** The current view of a list: everything that its address says. */
export type ListView = {
  chosen: Record<string, string[]>;
  sort: string;
  isDescending: boolean;
  /** The id of the row after which, or before which, the page begins. At most one of the two is set. */
  after: string | null;
  before: string | null;
  /** The sealed search text of the address. */
  search: string | null;
};

export type Params = Record<string, string | string[] | undefined>;

const TOKEN = /^[\w-]{1,600}$/;

/** Reads an address. Ignores whatever the list does not offer: an address is a question, never a fact. */
export function readView(spec: ListSpec, params: Params): ListView {
  const [sort, isDescending] = sortOf(spec, first(params.sort));
  const after = matching(isId, params.after);
  return {
    chosen: Object.fromEntries(spec.filters.map((filter) => [filter.name, answersOf(filter, params)])),
    sort,
    isDescending,
    after,
    before: after ? null : matching(isId, params.before),
    search: matching(isToken, params.search),
  };
}

/** The parameters of a query as Next passes them to a page. */
export function paramsOf(query: URLSearchParams): Params {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

/** The address of a view of a list. Every change except to another page goes back to the first page. */
export function addressOf(spec: ListSpec, view: ListView, change: Partial<ListView> = {}): string {
  const next = { ...view, after: null, before: null, ...change };
  const query = new URLSearchParams(
    spec.filters.flatMap(({ name }) => (next.chosen[name] ?? []).map((value) => [name, value])),
  );
  if (next.search) query.set('search', next.search);
  if (next.sort !== spec.sorts[0] || next.isDescending)
    query.set('sort', `${next.isDescending ? '-' : ''}${next.sort}`);
  if (next.after) query.set('after', next.after);
  if (next.before) query.set('before', next.before);
  return query.size > 0 ? `${spec.path}?${query}` : spec.path;
}

/** The view with its page, as a parameter for pages opened from the list; blank for its first view. */
export function listSuffix(spec: ListSpec, view: ListView): string {
  const [, query] = samePage(spec, view).split('?');
  return query ? `?${new URLSearchParams({ list: query })}` : '';
}

/** The address of the list that such a parameter says: where a page's own way back leads. */
export function listAddress(spec: ListSpec, list: string | string[] | undefined): string {
  return samePage(spec, readView(spec, paramsOf(new URLSearchParams(first(list) ?? ''))));
}

function samePage(spec: ListSpec, view: ListView): string {
  return addressOf(spec, view, { after: view.after, before: view.before });
}

/** Link that sorts by this column, or reverses the sort. */
export function sortAddress(spec: ListSpec, view: ListView, sort: string): string {
  const isDescending = view.sort === sort && !view.isDescending;
  return addressOf(spec, view, { sort, isDescending });
}

/** One chosen option in words, and the address of the list without it. */
export type ActiveFilter = { filter: string; text: string; removeHref: string };

/** The chosen options, in the order of the filters. */
export function activeFilters(spec: ListSpec, view: ListView): ActiveFilter[] {
  return spec.filters.flatMap(({ name, legend, options }) =>
    options
      .filter(({ value }) => view.chosen[name]?.includes(value))
      .map(({ value, text }) => {
        const rest = (view.chosen[name] ?? []).filter((other) => other !== value);
        const chosen = { ...view.chosen, [name]: rest };
        return { filter: legend, text, removeHref: addressOf(spec, view, { chosen }) };
      }),
  );
}

/** The same list with the options that were read from the database. */
export function withOptions(spec: ListSpec, name: string, options: readonly ListOption[]): ListSpec {
  const filters = spec.filters.map((filter) => (filter.name === name ? { ...filter, options } : filter));
  return { ...spec, filters };
}

/** The one chosen option, or null. */
export function chosenOne(view: ListView, name: string): string | null {
  return view.chosen[name]?.[0] ?? null;
}

/** Whether any filter or search is set. */
export function isNarrowed(view: ListView): boolean {
  return Boolean(view.search) || Object.values(view.chosen).some((values) => values.length > 0);
}

function sortOf({ sorts }: ListSpec, asked = ''): [string, boolean] {
  const [fallback = ''] = sorts;
  const name = asked.replace(/^-/, '');
  return sorts.includes(name) ? [name, asked.startsWith('-')] : [fallback, false];
}

function answersOf({ name, options, kind }: ListFilter, params: Params): string[] {
  const sent = [params[name] ?? []].flat();
  if (kind === 'id') return sent.filter((value) => isId(value)).slice(0, 1);
  const known = options.map(({ value }) => value).filter((value) => sent.includes(value));
  return kind === 'one' ? known.slice(0, 1) : known;
}

function matching(fits: (text: string) => boolean, sent: string | string[] | undefined): string | null {
  const value = first(sent);
  return value && fits(value) ? value : null;
}

function isToken(text: string): boolean {
  return TOKEN.test(text);
}

function first(sent: string | string[] | undefined): string | undefined {
  return Array.isArray(sent) ? sent[0] : sent;
}
