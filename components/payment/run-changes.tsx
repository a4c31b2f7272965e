import { Table } from '@/components/nhs/table';
import { formatPence, type Pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { RunView } from '@/lib/payment/queries/run-view';
import { CHANGE_NAMES } from './run-text';

/** From the last run to this one: the rows add up to what this one pays. */
export function RunChanges({ run }: { run: RunView }) {
  const { last, changes, lineCount, totalText } = run;
  if (changes.length === 0 && last === null) return null;
  return (
    <Table
      caption={last ? 'From the last run to this one' : 'In this first run'}
      captionSize="m"
      isFirstCellHeader
      columns={[
        { key: 'what', text: 'What changed' },
        { key: 'count', text: 'Payments', isNumeric: true },
        { key: 'sum', text: 'Amount', isNumeric: true },
      ]}
      rows={[
        ...(last
          ? [
              {
                key: 'last',
                cells: [
                  <a key="last" href={`/commissioner/payment-runs/${last.id}`}>
                    {`Run ${last.number}, ${formatDay(last.payDay)}`}
                  </a>,
                  last.lineCount,
                  last.total,
                ],
              },
            ]
          : []),
        ...changes.map(({ kind, count, sum, names, people }) => ({
          key: kind,
          cells: [
            <span key="what">
              {CHANGE_NAMES[kind]} <small>{namesText(names, people)}</small>
            </span>,
            count === 0 ? '' : signed(count, String(Math.abs(count))),
            signed(sum, formatPence(Math.abs(sum) as Pence)),
          ],
        })),
        {
          key: 'this',
          cells: [<strong key="this">This run</strong>, <strong key="count">{lineCount}</strong>, totalText],
        },
      ]}
    />
  );
}

/** The parts that are paid another amount than last time. */
export function ChangedAmounts({ changed }: Pick<RunView, 'changed'>) {
  if (changed.length === 0) return null;
  return (
    <Table
      caption="Changed amounts, the largest first"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'person', text: 'Person' },
        { key: 'last', text: 'Last run', isNumeric: true },
        { key: 'now', text: 'This run', isNumeric: true },
        { key: 'change', text: 'Change', isNumeric: true },
      ]}
      rows={changed.map(({ budgetId, personName, last, now, change }) => ({
        key: budgetId,
        cells: [
          <a key="person" href={`/commissioner/budgets/${budgetId}`}>
            {personName}
          </a>,
          last,
          now,
          signed(change, formatPence(Math.abs(change) as Pence)),
        ],
      }))}
    />
  );
}

function signed(amount: number, text: string): string {
  return `${amount < 0 ? '−' : '+'}${text}`;
}

function namesText(names: readonly string[], people: number): string {
  const others = people - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}
