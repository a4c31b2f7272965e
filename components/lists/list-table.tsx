import { classNames } from '@/components/nhs/class-names';
import { TableCaption, type TableColumn, TableHead, type TableProps } from '@/components/nhs/table';

type Props = Pick<TableProps, 'caption' | 'captionId' | 'captionSize' | 'rows'> & {
  /** The first one names the subject of the row. */
  columns: readonly ListColumn[];
  /** Shows the caption, where no heading says the same. */
  hasCaption?: boolean;
};

export type ListColumn = TableColumn & {
  /** Keeps short values, such as days, on one line. */
  isShort?: boolean;
};

/**
 * The rows of a list, in as few elements as can be: each is sent twice, as HTML and as data. Cells have no
 * class; the table says which columns are numbers or short. A second fact of a cell is a `<small>`. On a
 * phone a row is a block, and each fact but the first follows the name of its column. That name is for the
 * eye: the column heading stays in the table for all readers.
 */
export function ListTable({ columns, rows, hasCaption = false, ...caption }: Props) {
  const [first] = columns;
  return (
    <table className={tableClass(columns)}>
      <TableCaption {...caption} columns={columns} rows={rows} isCaptionHidden={!hasCaption} />
      <TableHead columns={columns} />
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, index) =>
              column === first ? (
                <th key={column.key} scope="row">
                  {cells[index]}
                </th>
              ) : (
                <td key={column.key} data-label={labelOf(column)}>
                  {cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A column of links has no name to see. */
function labelOf({ text }: ListColumn): string | undefined {
  return typeof text === 'string' ? text : undefined;
}

function tableClass(columns: readonly ListColumn[]): string {
  const places = (name: string, fits: (column: ListColumn) => boolean | undefined) =>
    columns.map((column, index) => fits(column) && `app-list--${name}${index + 1}`);
  return classNames(
    'nhsuk-table app-list',
    columns.some(({ sort }) => sort) && 'nhsuk-table--sortable',
    ...places('number', ({ isNumeric }) => isNumeric),
    ...places('short', ({ isShort }) => isShort),
  );
}
