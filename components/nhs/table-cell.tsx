import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ColumnName, type TableColumn } from './table-head';

type Props = { column: TableColumn; isHeader: boolean; isResponsive?: boolean; children: ReactNode };

/** One cell. Where the table can be stacked it repeats its column's name, for the eye only. */
export function TableCell({ column, isHeader, isResponsive, children }: Props) {
  const Cell = isHeader ? 'th' : 'td';
  const role = isHeader ? 'rowheader' : 'cell';
  return (
    <Cell
      className={cellClass(column, isHeader)}
      scope={isHeader ? 'row' : undefined}
      role={isResponsive ? role : undefined}
    >
      {isResponsive && (
        <span className="nhsuk-table__heading" aria-hidden="true">
          <ColumnName text={column.text} hiddenText={column.hiddenText} />{' '}
        </span>
      )}
      {isResponsive && typeof children === 'object' ? <span>{children}</span> : children}
    </Cell>
  );
}

function cellClass({ isNumeric, align }: TableColumn, isHeader: boolean): string {
  const name = isHeader ? 'nhsuk-table__header' : 'nhsuk-table__cell';
  return classNames(name, isNumeric && `${name}--numeric`, align && `nhsuk-u-text-align-${align}`);
}
