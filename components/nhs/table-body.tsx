import type { ReactNode } from 'react';
import { TableCell } from './table-cell';
import type { TableColumn } from './table-head';

export type TableRow = {
  /** Tells the rows apart; nobody sees it. */
  key: string;
  /** One for each column, in their order; explicit words where there is nothing to show. */
  cells: readonly ReactNode[];
};

type Props = {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  isFirstCellHeader?: boolean;
  isResponsive?: boolean;
};

/** The rows of a table. */
export function TableBody({ columns, rows, isFirstCellHeader, isResponsive }: Props) {
  return (
    <tbody className="nhsuk-table__body">
      {rows.map(({ key, cells }) => (
        <tr key={key} className="nhsuk-table__row" role={isResponsive ? 'row' : undefined}>
          {columns.map((column, index) => (
            <TableCell
              key={column.key}
              column={column}
              isHeader={Boolean(isFirstCellHeader) && index === 0}
              isResponsive={isResponsive}
            >
              {cells[index]}
            </TableCell>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
