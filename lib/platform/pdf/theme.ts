/** Sizes in points. */
export type Theme = {
  body: number;
  small: number;
  title: number;
  lead: number;
  headings: Record<2 | 3, number>;
  /** Between two blocks. */
  gap: number;
  /** Stacks facts and rows if letters are too large for columns. */
  isStacked: boolean;
};

/** STANDARD, or the points of large print: no letter on the page is smaller. */
export type PrintSize = 'standard' | number;

/** Large print where no size was chosen. */
export const LARGE_POINTS = 18;

/** The least and the most points of large print; more than the most fills a page with a few words. */
export const LARGE_EDGES = { least: 16, most: 36 } as const;

const THEMES = {
  standard: {
    body: 12,
    small: 9.5,
    title: 23,
    lead: 14,
    headings: { 2: 16, 3: 13 },
    gap: 9,
    isStacked: false,
  },
  large: {
    body: 18,
    small: 18,
    title: 30,
    lead: 20,
    headings: { 2: 24, 3: 20 },
    gap: 14,
    isStacked: true,
  },
} as const satisfies Record<string, Theme>;

/** Sizes and gaps for a size of print. */
export function themeOf(size: PrintSize): Theme {
  if (size === 'standard') return THEMES.standard;
  const { headings, ...large } = THEMES.large;
  const scaled = (points: number) => Math.round((points * size) / LARGE_POINTS);
  return {
    ...large,
    body: size,
    small: size,
    title: scaled(large.title),
    lead: scaled(large.lead),
    headings: { 2: scaled(headings[2]), 3: scaled(headings[3]) },
    gap: scaled(large.gap),
  };
}

/** The blue of the NHS, and two greys that stay readable in print. */
export const INK = { blue: '#005eb8', text: '#212b32', quiet: '#4c6272', line: '#aeb7bd' } as const;

export const MARGINS = { top: 56, bottom: 72, left: 62, right: 62 } as const;
