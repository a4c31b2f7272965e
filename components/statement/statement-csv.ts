import { csvMoney } from '@/components/money/csv-money';
import { pence } from '@/lib/core/money';
import type { StatementLine } from '@/lib/statement/queries/holder-statement';
import { lineName, lineTag } from './statement-words';

type Column = { heading: string; kind: 'text' | 'data'; value: (line: StatementLine) => string };

/** A statement as a file. Days as 2026-03-03, money in pounds as 1250.00. */
export const statementCsv: readonly Column[] = [
  { heading: 'Day', kind: 'data', value: ({ on }) => on },
  { heading: 'What', kind: 'text', value: lineName },
  { heading: 'For', kind: 'text', value: ({ service }) => service ?? '' },
  { heading: 'In (pounds)', kind: 'data', value: ({ moneyIn }) => csvMoney(moneyIn) },
  {
    heading: 'Out (pounds)',
    kind: 'data',
    value: ({ moneyOut, byNhs }) => csvMoney(pence(moneyOut + byNhs)),
  },
  { heading: 'State', kind: 'data', value: (line) => lineTag(line)?.text ?? '' },
];
