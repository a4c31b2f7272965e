/**
 * Payments of a run: each of its signatures is one transaction, which ends after 20 seconds. So many take
 * about 3 seconds. What is left is due as before and comes into the next run.
 */
export const MOST_PAYMENTS = 2_000;

/**
 * Whether a run takes no more in.
 * @rule RUN-01 (docs/rules.md)
 */
export function isRunFull(lineCount: number, most = MOST_PAYMENTS): boolean {
  return lineCount >= most;
}
