import { scaleLinear } from 'd3-scale';
import { formatPence, type Pence } from '@/lib/core/money';

export type MoneyBarSegment = {
  key: 'spent' | 'held' | 'committed' | 'given-back';
  label: string;
  amount: Pence;
};

type Props = {
  /** The whole bar; more than £0. */
  total: Pence;
  /** In order from the left. */
  segments: readonly MoneyBarSegment[];
  /** The picture in one sentence. */
  title: string;
  /** Distinguishes two pictures on one page. */
  id?: string;
};

const WIDTH = 640;
const HEIGHT = 40;

/** How a sum is divided, as one bar with its key. A table next to it has the same numbers. */
export function MoneyBar({ total, segments, title, id = 'money-bar' }: Props) {
  const scale = scaleLinear([0, total], [0, WIDTH]);
  const starts = segments.map((_, index) =>
    segments.slice(0, index).reduce((sum, { amount }) => sum + amount, 0),
  );
  return (
    <figure className="app-figure app-money-bar">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}</title>
        <rect className="app-money-bar__whole" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />
        {segments.map(({ key, amount }, index) => (
          <rect
            key={key}
            className={`app-money-bar__${key}`}
            x={scale(starts[index] ?? 0)}
            y="0"
            width={scale(amount)}
            height={HEIGHT}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="app-money-bar__key">
          {segments.map(({ key, label, amount }) => (
            <li key={key}>
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <rect className={`app-money-bar__${key}`} x="1" y="1" width="14" height="14" />
              </svg>
              {label} <span className="app-number">{formatPence(amount)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
