import { dayInLondon } from '@/lib/core/clock';
import type { PrintedDocument } from '@/lib/core/document';
import { formatPence } from '@/lib/core/money';
import { formatDay, formatMonth } from '@/lib/core/plain-date';
import type { Statement, StatementLine } from '@/lib/statement/queries/holder-statement';
import { monthOf, type StatementMonth } from '@/lib/statement/rules/statement-months';
import { lineName, lineTag, signedLine } from './statement-words';

/** A statement to print: its sums, the months, and the lines of each month that are shown. */
export function printedStatement(statement: Statement): PrintedDocument {
  const { personName, commissionerName, startsOn, endsOn, agreed, printedAt, months, lines } = statement;
  const { isArranged, onItsWay } = statement;
  const shown = months.filter(({ month }) => lines.some((line) => monthOf(line) === month));
  return {
    title: 'Money in and out',
    organisation: commissionerName,
    footer: `Printed on ${formatDay(dayInLondon(printedAt))}`,
    blocks: [
      { kind: 'paragraph', text: `The personal health budget of ${personName}.` },
      {
        kind: 'facts',
        facts: [
          { term: 'Budget', value: `${formatPence(agreed)}, from ${startsOn} to ${endsOn}` },
          ...(isArranged ? [] : [{ term: 'In', value: formatPence(statement.moneyIn) }]),
          { term: isArranged ? 'Paid by the NHS' : 'Out', value: formatPence(statement.moneyOut) },
          { term: isArranged ? 'Left to use' : 'To spend now', value: formatPence(statement.now) },
          ...(onItsWay ? [{ term: 'On its way', value: onItsWayText(onItsWay) }] : []),
        ],
      },
      {
        kind: 'table',
        caption: 'Months',
        columns: ['Month', 'In', 'Out', 'At the end'],
        rows: months.map(monthCells),
      },
      ...shown.map(({ month }) => ({
        kind: 'table' as const,
        caption: formatMonth(month),
        columns: ['What', 'Day', 'Amount', 'State'],
        rows: lines.filter((line) => monthOf(line) === month).map(lineCells),
      })),
    ],
  };
}

function onItsWayText({ amount, by }: NonNullable<Statement['onItsWay']>): string {
  return `${formatPence(amount)}, in the account by ${formatDay(by)}`;
}

function monthCells({ month, moneyIn, moneyOut, atEnd }: StatementMonth): string[] {
  return [formatMonth(month), formatPence(moneyIn), formatPence(moneyOut), formatPence(atEnd)];
}

function lineCells(line: StatementLine): string[] {
  const name = line.service ? `${lineName(line)} (${line.service})` : lineName(line);
  return [name, formatDay(line.on), signedLine(line), lineTag(line)?.text ?? ''];
}
