import { type Pence, pence } from '@/lib/core/money';

/** A BIGINT column as pence. Throws if it is too large to be exact; no budget is. */
export function penceFrom(column: bigint): Pence {
  return pence(Number(column));
}
