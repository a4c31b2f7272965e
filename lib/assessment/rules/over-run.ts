/** How far a decision went beyond its 28 days, as the national return asks, shortest first. */
export const OVER_RUN_BANDS = [
  'UP_TO_2_WEEKS',
  'OVER_2_TO_4_WEEKS',
  'OVER_4_TO_12_WEEKS',
  'OVER_12_TO_26_WEEKS',
  'OVER_26_WEEKS',
] as const;
export type OverRunBand = (typeof OVER_RUN_BANDS)[number];

/** The last day of each band but the last, in days beyond the due day. */
const LAST_DAYS = [14, 28, 84, 182];

/**
 * The band of a decision on continuing healthcare; null where it was in time.
 * @param over days from the last day in time, 28 days after receipt, to the decision
 * @rule ELI-47 (docs/rules.md)
 */
export function overRunBand(over: number): OverRunBand | null {
  if (over <= 0) return null;
  const band = LAST_DAYS.findIndex((last) => over <= last);
  return OVER_RUN_BANDS[band < 0 ? LAST_DAYS.length : band] ?? null;
}
