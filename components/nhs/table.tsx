import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Scroll } from './scroll';
import { TableBody, type TableRow } from './table-body';
import { type TableColumn, TableHead } from './table-head';

export type TableProps = {
  /** Needed where the table scrolls: its box is named by the caption. */
  captionId?: string;
  caption?: ReactNode;
  captionSize?: 's' | 'm' | 'l' | 'xl';
  /** For a table right below a heading that says the same. */
  isCaptionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Makes the first cell of each row its header: wherever it names what the row is about. */
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
      <TableBody {...{ columns, rows, isFirstCellHeader, isResponsive }} />
    </table>
  );
  return props.isScrolling ? <Scroll labelledBy={props.captionId}>{table}</Scroll> : table;
}

const isSortable = (columns: readonly TableColumn[]) => columns.some(({ sort }) => sort);

function TableCaption({ captionId, caption, captionSize, isCaptionHidden, columns }: TableProps) {
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
