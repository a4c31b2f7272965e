import { scaleLinear } from 'd3-scale';
import type { Pence } from '@/lib/core/money';

/** How a part is coloured: dark, blue, grey, and white with a dashed edge. */
export type SumPart = { key: string; look: SumLook; amount: Pence };
export type SumLook = 'spent' | 'held' | 'committed' | 'given-back';

type Props = {
  /** The whole bar; more than £0. */
  total: Pence;
  /** In order from the left. */
  parts: readonly SumPart[];
  /** A mark, such as how much of the time has gone. */
  percentMarked?: number;
};

const WIDTH = 640;
const HEIGHT = 24;

/** How a sum is divided, as one bar. The amounts are in words next to it, so it is for the eye only. */
export function SumBar({ total, parts, percentMarked }: Props) {
  const scale = scaleLinear([0, Math.max(1, total)], [0, WIDTH]).clamp(true);
  const startOf = (place: number) => parts.slice(0, place).reduce((sum, { amount }) => sum + amount, 0);
  const mark = percentMarked === undefined ? null : (WIDTH * percentMarked) / 100;
  return (
    <svg
      className="app-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-bar__left" x="0" y="3" width={WIDTH} height={HEIGHT - 6} />
      {parts.map(({ key, look, amount }, place) => (
        <rect
          key={key}
          className={`app-money-bar__${look}`}
          x={scale(startOf(place))}
          y="3"
          width={scale(startOf(place) + amount) - scale(startOf(place))}
          height={HEIGHT - 6}
        />
      ))}
      {mark !== null && <line className="app-bar__today" x1={mark} x2={mark} y1="0" y2={HEIGHT} />}
    </svg>
  );
}

/** The colour of a part, before its words. */
export function Swatch({ look }: { look: SumLook }) {
  return (
    <svg className="app-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect className={`app-money-bar__${look}`} x="1" y="1" width="14" height="14" />
    </svg>
  );
}
