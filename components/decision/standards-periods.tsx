import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { PERIODS, type PeriodKey } from '@/lib/decision/rules/period';

const names: Record<PeriodKey, string> = {
  '12-months': 'Last 12 months',
  'this-quarter': 'This quarter',
  'last-quarter': 'Last quarter',
  'this-year': 'This financial year',
  'last-year': 'Last financial year',
};

type Props = { path: string; chosen: PeriodKey; from: PlainDate; to: PlainDate };

/** The periods as links, and the days of the one shown. */
export function StandardsPeriods({ path, chosen, from, to }: Props) {
  return (
    <>
      <nav aria-label="Period" className="app-filter-links">
        <ul className="nhsuk-list">
          {PERIODS.map((period) => (
            <li key={period}>
              {period === chosen ? (
                <strong aria-current="true">{names[period]}</strong>
              ) : (
                <a href={period === '12-months' ? path : `${path}?period=${period}`}>{names[period]}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <p>
        From {formatDay(from)} to {formatDay(to)}, by date of decision.
      </p>
    </>
  );
}
