import { scaleLinear } from 'd3-scale';
import { formatPence, type Pence } from '@/lib/core/money';

export type MoneyBarPart = { key: 'spent' | 'held' | 'committed'; label: string; amount: Pence };

type Props = {
  /** The whole bar; more than £0. */
  total: Pence;
  /** From the left. */
  parts: readonly MoneyBarPart[];
  /** What the picture says, in a sentence. */
  title: string;
  /** Tells two pictures on a page apart. */
  id?: string;
};

const WIDTH = 640;
const HEIGHT = 40;

/** How a sum is divided, as one bar with its key. The same numbers stand in a table beside it. */
export function MoneyBar({ total, parts, title, id = 'money-bar' }: Props) {
  const scale = scaleLinear([0, total], [0, WIDTH]);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { amount }) => sum + amount, 0));
  return (
    <figure className="app-figure app-money-bar">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}</title>
        <rect className="app-money-bar__whole" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />
        {parts.map(({ key, amount }, index) => (
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
          {parts.map(({ key, label, amount }) => (
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
