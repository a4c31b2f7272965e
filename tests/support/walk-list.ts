import { type ListSpec, type ListView, type Params, readView } from '@/lib/core/list-view';
import type { Page } from '@/lib/core/page';

/** How a list is looked at by an address with these parameters. */
export function viewOf(spec: ListSpec, params: Params = {}): ListView {
  return readView(spec, params);
}

/**
 * Every row of a list, page after page to its end, and from its last page back to its start: twice the same.
 * Gives up after 50 pages.
 */
export async function walk<Row extends { id: string }>(
  view: ListView,
  read: (view: ListView) => Promise<Page<Row> | null | undefined>,
): Promise<[string[], string[]]> {
  const [forwards, last] = await turn(view, read, 'after');
  const [backwards] = last ? await turn({ ...view, before: null, after: last }, read, 'before') : [[]];
  return [forwards, backwards];
}

async function turn<Row extends { id: string }>(
  start: ListView,
  read: (view: ListView) => Promise<Page<Row> | null | undefined>,
  way: 'after' | 'before',
): Promise<[string[], string | null]> {
  const ids: string[] = [];
  let view = start;
  let cameFrom: string | null = null;
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await read(view);
    const onPage = page?.rows.map(({ id }) => id) ?? [];
    if (way === 'after') ids.push(...onPage);
    else ids.unshift(...onPage);
    const beside: string | null = (way === 'after' ? page?.nextAfter : page?.previousBefore) ?? null;
    if (!beside) return [ids, cameFrom];
    cameFrom = beside;
    view = { ...view, after: null, before: null, [way]: beside };
  }
  throw new Error('The list does not end');
}
