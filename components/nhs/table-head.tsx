import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type TableColumn = {
  /** Tells the columns apart; nobody sees it. */
  key: string;
  text?: ReactNode;
  /** Said after the text, or instead of it for a column of links. */
  hiddenText?: string;
  /** Numbers to the right, digits of one width. */
  isNumeric?: boolean;
  align?: 'left' | 'centre' | 'right';
  width?: 'full' | 'three-quarters' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter';
  className?: string;
  /** How the server sorted by this column; `none` where it can but did not. Needs `href`. */
  sort?: 'ascending' | 'descending' | 'none';
  /** Leads to the same page sorted by this column. */
  href?: string;
};

type Props = { columns: readonly TableColumn[]; isResponsive?: boolean };

/** The row of column headings. */
export function TableHead({ columns, isResponsive }: Props) {
  return (
    <thead className="nhsuk-table__head" role={isResponsive ? 'rowgroup' : undefined}>
      <tr className="nhsuk-table__row" role={isResponsive ? 'row' : undefined}>
        {columns.map((column) => (
          <th
            key={column.key}
            className={headerClass(column)}
            scope="col"
            role={isResponsive ? 'columnheader' : undefined}
            data-sort={column.sort && ''}
            aria-sort={column.sort === 'none' ? undefined : column.sort}
          >
            {column.href ? (
              <a className="nhsuk-link" href={column.href}>
                <ColumnName text={column.text} hiddenText={column.hiddenText} />
              </a>
            ) : (
              <ColumnName text={column.text} hiddenText={column.hiddenText} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What a column is called; also said before each of its cells where the table is stacked. */
export function ColumnName({ text, hiddenText }: Pick<TableColumn, 'text' | 'hiddenText'>) {
  return (
    <>
      {text}
      {hiddenText && <span className="nhsuk-u-visually-hidden">{text ? ` ${hiddenText}` : hiddenText}</span>}
    </>
  );
}

function headerClass({ isNumeric, align, width, className }: TableColumn): string {
  return classNames(
    'nhsuk-table__header',
    isNumeric && 'nhsuk-table__header--numeric',
    align && `nhsuk-u-text-align-${align}`,
    width && `nhsuk-u-width-${width}`,
    className,
  );
}
