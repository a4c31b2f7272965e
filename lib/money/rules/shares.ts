import type { Pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { shareOut } from '@/lib/core/share-out';

/** 62.5 % is 6,250 hundredths of a percent. */
export type FunderPercentage = { funder: string; hundredthsOfPercent: number };

export type FunderAmount = FunderPercentage & { amount: Pence };

export type SharesRefusal =
  | { kind: 'share-not-positive'; index: number }
  | { kind: 'funder-missing'; index: number }
  | { kind: 'not-100-percent'; totalHundredths: number };

/**
 * What each funder pays of a total, to the penny, by largest remainder: the amounts always add up to the
 * total.
 * @param total pence, 0 or more
 * @rule BUD-10 (docs/rules.md)
 */
export function fundingAmounts(
  total: Pence,
  shares: readonly FunderPercentage[],
): Result<FunderAmount[], SharesRefusal> {
  const wrong = shares.findIndex(
    (share) => !Number.isInteger(share.hundredthsOfPercent) || share.hundredthsOfPercent <= 0,
  );
  if (wrong !== -1) return fail({ kind: 'share-not-positive', index: wrong });
  const nameless = shares.findIndex(({ funder }) => funder.trim() === '');
  if (nameless !== -1) return fail({ kind: 'funder-missing', index: nameless });
  const hundredths = shares.map((share) => share.hundredthsOfPercent);
  const totalHundredths = hundredths.reduce((sum, one) => sum + one, 0);
  if (totalHundredths !== 10_000) return fail({ kind: 'not-100-percent', totalHundredths });
  const amounts = shareOut(total, hundredths);
  return ok(
    shares.flatMap((share, index) => amounts.slice(index, index + 1).map((amount) => ({ ...share, amount }))),
  );
}
