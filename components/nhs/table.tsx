import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type TableProps = {
  /** Needed where the table scrolls: its box is named by the caption. */
  captionId?: string;
  caption?: ReactNode;
  captionSize?: 's' | 'm' | 'l' | 'xl';
  /** For a table right below a heading that says the same. */
  isCaptionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Makes the first cell of each row its header: if it names the subject of the row. */
  isFirstCellHeader?: boolean;
  /** Stacks the cells of a row on a narrow screen, each behind its column's name. */
  isResponsive?: boolean;
  /** Scrolls sideways in its own box; for more columns than can be stacked. */
  isScrolling?: boolean;
  isCompact?: boolean;
  isStriped?: boolean;
  hasBorder?: boolean;
  hasLastRowBorder?: boolean;
};

/** Facts to compare. The headings of stacked cells are there from the server, without a script. */
export function Table(props: TableProps) {
  const { columns, rows, isFirstCellHeader, isResponsive } = props;
  const table = (
    <table className={tableClass(props)} role={isResponsive ? 'table' : undefined}>
      <TableCaption {...props} />
      <TableHead columns={columns} isResponsive={isResponsive} />
      <TableBody
        columns={columns}
        rows={rows}
        isFirstCellHeader={isFirstCellHeader}
        isResponsive={isResponsive}
      />
    </table>
  );
  return props.isScrolling ? <Scroll labelledBy={props.captionId}>{table}</Scroll> : table;
}

const isSortable = (columns: readonly TableColumn[]) => columns.some(({ sort }) => sort);

/** The name of a table. */
export function TableCaption({ captionId, caption, captionSize, isCaptionHidden, columns }: TableProps) {
  if (!caption) return null;
  const name = classNames(
    'nhsuk-table__caption',
    captionSize && `nhsuk-table__caption--${captionSize}`,
    isCaptionHidden && 'nhsuk-u-visually-hidden',
  );
  return (
    <caption className={name} id={captionId}>
      {caption}
      {isSortable(columns) && <span className="nhsuk-u-visually-hidden"> (Column headers are sortable)</span>}
    </caption>
  );
}

function tableClass({ hasBorder = true, hasLastRowBorder = true, ...props }: TableProps): string {
  return classNames(
    'nhsuk-table',
    props.isCompact && 'nhsuk-table--compact',
    props.isResponsive && 'nhsuk-table--responsive',
    !hasBorder && 'nhsuk-table--no-border',
    hasBorder && !hasLastRowBorder && 'nhsuk-table--no-last-row-border',
    isSortable(props.columns) && 'nhsuk-table--sortable',
    props.isStriped && 'nhsuk-table--striped',
  );
}

export type TableColumn = {
  /** Identifies the column; not shown. */
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

type TableHeadProps = { columns: readonly TableColumn[]; isResponsive?: boolean };

/** The row of column headings. */
export function TableHead({ columns, isResponsive }: TableHeadProps) {
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
function ColumnName({ text, hiddenText }: Pick<TableColumn, 'text' | 'hiddenText'>) {
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

export type TableRow = {
  /** Identifies the row; not shown. */
  key: string;
  /** One for each column, in their order; explicit words where there is nothing to show. */
  cells: readonly ReactNode[];
};

type TableBodyProps = {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  isFirstCellHeader?: boolean;
  isResponsive?: boolean;
};

/** The rows of a table. */
function TableBody({ columns, rows, isFirstCellHeader, isResponsive }: TableBodyProps) {
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

type TableCellProps = { column: TableColumn; isHeader: boolean; isResponsive?: boolean; children: ReactNode };

/** One cell. Where the table can be stacked it repeats its column's name, for the eye only. */
function TableCell({ column, isHeader, isResponsive, children }: TableCellProps) {
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

type ScrollProps = {
  /** The id of what names the region: the caption of the table inside. */
  labelledBy?: string;
  children: ReactNode;
};

/** A box that scrolls sideways, by keyboard too; the page itself never does. */
export function Scroll({ labelledBy, children }: ScrollProps) {
  return (
    <div className="nhsuk-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: the kit's markup, which its styles expect */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the box */}
      <div className="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
