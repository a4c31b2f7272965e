import { type Pence, pence } from './money';

/**
 * Shares an amount by weights so that the shares add up to it exactly. Each share gets its whole pence. The
 * pence left over go one each to the largest remainders, the earlier of equals first.
 *
 * @param total   pence, 0 or more
 * @param weights whole numbers, 0 or more, together more than 0; a weight of 0 gets nothing
 * @returns one part a weight, in the same order
 * @throws when the total or a weight is not such a number
 * @rule MON-02 (docs/rules.md)
 */
export function shareOut(total: Pence, weights: readonly number[]): Pence[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const usable = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  if (total < 0 || !usable || !Number.isSafeInteger(whole) || whole === 0) {
    throw new Error(`Cannot share ${total} pence out by ${weights.join(', ')}`);
  }
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((part) => Number(part / BigInt(whole)));
  const spare = total - parts.reduce((sum, part) => sum + part, 0);
  const lucky = new Set(byLargestRemainder(exact, BigInt(whole)).slice(0, spare));
  return parts.map((part, index) => pence(lucky.has(index) ? part + 1 : part));
}

function byLargestRemainder(exact: readonly bigint[], whole: bigint): number[] {
  const remainder = (index: number) => (exact[index] ?? 0n) % whole;
  return exact.map((_, index) => index).sort((a, b) => Number(remainder(b) - remainder(a)));
}
