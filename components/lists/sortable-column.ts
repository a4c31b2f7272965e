import type { TableColumn } from '@/components/nhs/table';
import { type ListSpec, type ListView, sortAddress } from '@/lib/core/list-view';

/** A column with a heading that sorts the list on the server: a link with the current order. */
export function sortableColumn(spec: ListSpec, view: ListView, column: TableColumn): TableColumn {
  if (!spec.sorts.includes(column.key)) return column;
  const order = view.isDescending ? 'descending' : 'ascending';
  return {
    ...column,
    href: sortAddress(spec, view, column.key),
    sort: view.sort === column.key ? order : 'none',
  };
}
