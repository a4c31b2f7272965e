declare const unit: unique symbol;

/** A whole number of pence, signed. Never pounds, never a float. */
export type Pence = number & { readonly [unit]: 'pence' };

/** Brands a whole number as pence. Throws on a fraction and on a number too large to be exact. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not a whole number of pence: ${amount}`);
  return amount as Pence;
}

/** The sum of the amounts; £0 if there are none. */
export function sumPence(amounts: readonly Pence[]): Pence {
  return pence(amounts.reduce((total, amount) => total + amount, 0));
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** £1,250.00: always with pence, so that no amount is read as rounded. */
export function formatPence(amount: Pence): string {
  return pounds.format(amount / 100);
}

/**
 * Reads an amount as a person types it: "25", "25.5", "£1,250.00". No more than two decimals, no sign.
 * @returns null when it is not such an amount, or is £10 million or more
 */
export function parsePounds(typed: string): Pence | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!match) return null;
  const whole = Number((match[1] ?? '').replaceAll(',', ''));
  if (whole >= 10_000_000) return null;
  return pence(whole * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/**
 * Multiplies pence by a ratio of whole numbers, half up to the penny (minus half a penny rounds to nothing).
 * @param over greater than 0
 * @rule MON-01 (docs/rules.md)
 */
export function scalePence(amount: Pence, by: number, over: number): Pence {
  const doubled = 2n * BigInt(amount) * BigInt(by) + BigInt(over);
  const parts = 2n * BigInt(over);
  // BigInt division truncates towards zero. With a negative remainder the floor is one lower.
  return pence(Number(doubled / parts - (doubled % parts < 0n ? 1n : 0n)));
}
