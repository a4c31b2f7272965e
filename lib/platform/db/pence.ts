import { type Pence, pence } from '@/lib/core/money';

/** A BIGINT column as pence. Throws when it is too large to be exact, which no budget is. */
export function penceFrom(column: bigint): Pence {
  return pence(Number(column));
}
