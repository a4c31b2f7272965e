import { Scroll } from '@/components/nhs/table';
import { Panel } from '@/components/page/panel';
import { formatPence, type Pence } from '@/lib/core/money';
import { formatMonth } from '@/lib/core/plain-date';
import type { Statement } from '@/lib/statement/queries/holder-statement';

/** The months once more, as a table with their sums. */
export function MonthTable({ statement }: { statement: Statement }) {
  const { months, isArranged, moneyIn, moneyOut } = statement;
  const [newest] = months;
  if (!newest) return null;
  return (
    <Panel heading="The same months as a table">
      <Scroll labelledBy="months">
        <table className="app-sums app-sums--many">
          <caption className="nhsuk-u-visually-hidden" id="months">
            Money in and out by month
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {!isArranged && <th scope="col">In</th>}
              <th scope="col">Out</th>
              <th scope="col">At the end</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, ...sums }) => (
              <tr key={month}>
                <th scope="row">{shortName(month)}</th>
                {cellsOf(sums, isArranged).map(({ key, amount }) => (
                  <td key={key}>{formatPence(amount)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {cellsOf({ moneyIn, moneyOut, atEnd: newest.atEnd }, isArranged).map(({ key, amount }) => (
                <td key={key}>{formatPence(amount)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Panel>
  );
}

const shortName = (month: string) => formatMonth(month).replace(/^(\w{3})\w* \d\d(\d\d)$/, '$1 $2');

type Sums = { moneyIn: Pence; moneyOut: Pence; atEnd: Pence };

function cellsOf({ moneyIn, moneyOut, atEnd }: Sums, isArranged: boolean) {
  const cells = [
    { key: 'in', amount: moneyIn },
    { key: 'out', amount: moneyOut },
    { key: 'end', amount: atEnd },
  ];
  return isArranged ? cells.slice(1) : cells;
}
