import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Card } from '@/components/nhs/card';
import { Table, type TableColumn, type TableProps } from '@/components/nhs/table';
import { NotExpressible, only } from './fixtures';
import { cardOf, type KitCard } from './kit-card';
import { kitSuite } from './kit-suite';
import { words } from './raw';

type KitCell = {
  text?: string;
  html?: string;
  visuallyHiddenText?: string;
  href?: string;
  format?: string;
  sortValue?: string;
};
type KitColumn = {
  text?: string;
  visuallyHiddenText?: string;
  format?: string;
  align?: string;
  width?: string;
  classes?: string;
  href?: string;
  sort?: boolean | string;
  sortNext?: string;
};

type KitTable = {
  caption?: string | { id?: string; text?: string; size?: string; classes?: string };
  head?: (KitColumn | string | false)[];
  rows: ((KitCell | string | false)[] | false)[];
  firstCellIsHeader?: boolean;
  responsive?: boolean;
  scroll?: boolean;
  compact?: boolean;
  striped?: boolean;
  border?: boolean;
  lastRowBorder?: boolean;
  card?: KitCard | true;
};

kitSuite<KitTable>('tables', {
  covered: 59,
  render: (params) => {
    only(
      params,
      'caption',
      'head',
      'rows',
      'firstCellIsHeader',
      'responsive',
      'scroll',
      'compact',
      'striped',
      'border',
      'lastRowBorder',
      'card',
    );
    const table = <Table {...tableOf(params)} />;
    return params.card ? <Card {...cardOf(params.card === true ? {} : params.card)}>{table}</Card> : table;
  },
});

function tableOf(params: KitTable): TableProps {
  const columns = (params.head ?? []).flatMap((column, index) => columnOf(column, index));
  return {
    ...captionOf(params.caption),
    columns,
    rows: params.rows.flatMap((row, index) =>
      row ? [{ key: String(index), cells: cellsOf(row, params, columns) }] : [],
    ),
    isFirstCellHeader: params.firstCellIsHeader,
    isResponsive: params.responsive,
    isScrolling: params.scroll,
    isCompact: params.compact,
    isStriped: params.striped,
    hasBorder: params.border,
    hasLastRowBorder: params.lastRowBorder,
  };
}

function captionOf(caption: KitTable['caption']) {
  if (!caption || typeof caption === 'string') return { caption };
  const { id, text, size, classes } = caption;
  if (classes && classes !== 'nhsuk-u-visually-hidden') throw new NotExpressible('classes');
  return {
    caption: text,
    captionId: id,
    captionSize: size as TableProps['captionSize'],
    isCaptionHidden: Boolean(classes),
  };
}

function columnOf(column: KitColumn | string | false, index: number): TableColumn[] {
  const key = String(index);
  if (!column) return [];
  if (typeof column === 'string') return [{ key, text: column }];
  if (column.sort && !column.href) throw new NotExpressible('sorted by a script');
  const { text, visuallyHiddenText: hiddenText, format, align, width, classes: className, href } = column;
  const sort = column.sort === true ? 'none' : column.sort || undefined;
  const look = { align, width, sort } as Pick<TableColumn, 'align' | 'width' | 'sort'>;
  return [{ key, text, hiddenText, isNumeric: format === 'numeric', className, href, ...look }];
}

function cellsOf(row: (KitCell | string | false)[], { responsive }: KitTable, columns: TableColumn[]) {
  return row.flatMap((cell, index) => {
    if (!cell) return [];
    if (typeof cell === 'string') return [cell];
    only(cell, 'text', 'html', 'visuallyHiddenText', 'href', 'format', 'sortValue');
    const isNumeric = cell.format ? cell.format === 'numeric' : columns[index]?.isNumeric;
    if (isNumeric !== columns[index]?.isNumeric) throw new NotExpressible('a cell unlike its column');
    if (responsive && (cell.href || cell.visuallyHiddenText))
      throw new NotExpressible('a stacked link without a span');
    return [contentOf(cell)];
  });
}

function contentOf(cell: KitCell) {
  const { visuallyHiddenText: hidden, href } = cell;
  if (!hidden && !href) return words(cell);
  const content = (
    <>
      {words(cell)}
      {hidden && <span className="nhsuk-u-visually-hidden">{` ${hidden}`}</span>}
    </>
  );
  return href ? (
    <a className="nhsuk-link" href={href}>
      {content}
    </a>
  ) : (
    content
  );
}

it('says the column before each stacked cell, without a script', () => {
  const columns = [
    { key: 'day', text: 'Day' },
    { key: 'sum', text: 'Amount', isNumeric: true },
  ];
  const rows = [{ key: '1', cells: ['3 March 2026', '£12.50'] }];
  const html = renderToStaticMarkup(<Table columns={columns} rows={rows} isResponsive />);
  for (const name of ['Day', 'Amount']) expect(html).toContain(`aria-hidden="true">${name} </span>`);
});
