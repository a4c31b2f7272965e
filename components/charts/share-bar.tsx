import { scaleLinear } from 'd3-scale';
import type { Pence } from '@/lib/core/money';

const WIDTH = 1180;
const HEIGHT = 12;
const order = ['spent', 'held', 'committed'] as const;

type Props = {
  /** The whole bar; more than £0. */
  total: Pence;
  amounts: Record<(typeof order)[number], Pence>;
};

/**
 * How a sum is divided, as a thin bar under its figures. It repeats them, so it is hidden from screen
 * readers.
 */
export function ShareBar({ total, amounts }: Props) {
  const scale = scaleLinear([0, total], [0, WIDTH]);
  const startOf = (index: number) => order.slice(0, index).reduce((sum, key) => sum + amounts[key], 0);
  return (
    <svg
      className="app-share-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {order.map((key, index) => (
        <rect
          key={key}
          className={`app-money-bar__${key}`}
          x={scale(startOf(index))}
          y="0"
          width={scale(amounts[key])}
          height={HEIGHT}
        />
      ))}
    </svg>
  );
}
