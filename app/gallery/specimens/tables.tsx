import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import { HERE, LONG_TEXT, LONG_WORD } from '../sample-text';
import { type Family, specimen } from '../specimen';

const columns = [
  { key: 'person', text: 'Person' },
  { key: 'state', text: 'State' },
  { key: 'amount', text: 'Amount', isNumeric: true },
];
const sorted = [
  { key: 'person', text: 'Person', sort: 'ascending' as const, href: HERE },
  { key: 'state', text: 'State', sort: 'none' as const, href: HERE },
  { key: 'amount', text: 'Amount', isNumeric: true },
];
const rows = [
  { key: 'alice', cells: ['Alice Morgan', <Tag key="state">Active</Tag>, '£1,250.50'] },
  { key: 'leo', cells: ['Leo Bennett', <Tag key="state">Active</Tag>, '£96.00'] },
];
const long = [{ key: 'long', cells: [LONG_WORD, LONG_TEXT, '£12,345,678.90'] }];
const caption = 'Payments of this week';

export const tables: Family = {
  title: 'Tables',
  specimens: [
    specimen(Table, {
      normal: { caption, columns, rows },
      'stacked on a phone': { caption, columns, rows, isResponsive: true, isFirstCellHeader: true },
      'scrolling sideways': { caption, captionId: 'table-scrolling', columns, rows: long, isScrolling: true },
      sorted: { caption, columns: sorted, rows },
      compact: { caption, columns, rows, isCompact: true, isStriped: true },
      'without borders': { caption, columns, rows, hasBorder: false },
      empty: { caption, columns, rows: [] },
      'long text': { caption: LONG_TEXT, columns, rows: long, isResponsive: true },
    }),
  ],
};
