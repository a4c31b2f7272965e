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

export type PrintSize = 'standard' | 'large';

/** Large print is 18 points and more, everywhere on the page. */
export const THEMES: Record<PrintSize, Theme> = {
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
};

/** The blue of the NHS, and two greys that stay readable in print. */
export const INK = { blue: '#005eb8', text: '#212b32', quiet: '#4c6272', line: '#aeb7bd' } as const;

export const MARGINS = { top: 56, bottom: 72, left: 62, right: 62 } as const;
