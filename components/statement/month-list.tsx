import { SumBar } from '@/components/charts/sum-bar';
import { Tag } from '@/components/nhs/tag';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { formatDay, formatMonth } from '@/lib/core/plain-date';
import type { Statement, StatementLine } from '@/lib/statement/queries/holder-statement';
import { monthOf, type StatementMonth } from '@/lib/statement/rules/statement-months';
import { lineName, lineTag, signedLine } from './statement-words';

type Props = {
  statement: Pick<Statement, 'months' | 'lines' | 'isArranged'>;
  /** The month of today: its end is not yet. */
  thisMonth: string;
  hrefOf: (spendingId: string) => string;
};

const OPEN = 2;

/** The lines by month, the newest first; the two bars of each month are its heading, all on one scale. */
export function MonthList({ statement: { months, lines, isArranged }, thisMonth, hrefOf }: Props) {
  const largest = pence(Math.max(1, ...months.flatMap(({ moneyIn, moneyOut }) => [moneyIn, moneyOut])));
  const shown = months.filter(({ month }) => lines.some((line) => monthOf(line) === month));
  return (
    <>
      {shown.map((one, place) => (
        <details key={one.month} className="app-month" open={place < OPEN}>
          <summary>
            <h2 className="nhsuk-heading-xs nhsuk-u-margin-bottom-0">
              <span className="app-month__name">{formatMonth(one.month)}</span>
            </h2>
            {!isArranged && <Bar word="In" look="held" amount={one.moneyIn} largest={largest} />}
            <Bar word="Out" look="spent" amount={one.moneyOut} largest={largest} />
          </summary>
          <ul className="app-rows">
            {lines
              .filter((line) => monthOf(line) === one.month)
              .map((line) => (
                <Line key={line.id} line={line} hrefOf={hrefOf} />
              ))}
          </ul>
          <p className="app-month__end">
            {endText(one, { thisMonth, isArranged })} <strong>{formatPence(one.atEnd)}</strong>
          </p>
        </details>
      ))}
    </>
  );
}

type BarProps = { word: string; look: 'held' | 'spent'; amount: Pence; largest: Pence };

function Bar({ word, look, amount, largest }: BarProps) {
  return (
    <span className="app-month__line">
      <span>{word}</span>
      <SumBar total={largest} parts={[{ key: word, look, amount: pence(Math.max(0, amount)) }]} />
      <span>{formatPence(amount)}</span>
    </span>
  );
}

function Line({ line, hrefOf }: { line: StatementLine; hrefOf: Props['hrefOf'] }) {
  const { spendingId, kind, on, service } = line;
  const tag = lineTag(line);
  return (
    <li className="app-rows__item">
      <div className="app-rows__main">
        {kind === 'SPENDING' && spendingId ? (
          <a className="app-rows__link" href={hrefOf(spendingId)}>
            {lineName(line)}
          </a>
        ) : (
          lineName(line)
        )}
        <span className="app-line app-visually-quiet">
          {service ? `${formatDay(on)}. ${service}` : formatDay(on)}
        </span>
      </div>
      <div className="app-rows__end">
        <span>{line.moneyIn > 0 ? <strong>{signedLine(line)}</strong> : signedLine(line)}</span>
        {tag && <Tag colour={tag.colour}>{tag.text}</Tag>}
      </div>
    </li>
  );
}

function endText(
  { month }: StatementMonth,
  { thisMonth, isArranged }: { thisMonth: string; isArranged: boolean },
): string {
  const what = isArranged ? 'Left' : 'To spend';
  return month === thisMonth ? `${what} today:` : `${what} at the end of ${formatMonth(month)}:`;
}
