import { z } from 'zod';
import { optionalPayee } from '@/components/money/payee-schema';
import { dateParts, optionalChoice, optionalPounds, tick } from '@/lib/core/form/fields';
import type { Pence } from '@/lib/core/money';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import { isPaidOut, WAYS, type WayOfManaging } from '@/lib/money/rules/ways';

/** The rows of the page. Without a script no row can be added. */
export const ROWS = [0, 1, 2, 3] as const;

const typedRow = z.object({
  way: optionalChoice(WAYS),
  amount: optionalPounds('Enter an amount in pounds, for example 2500 or 2500.50'),
  payee: optionalPayee(),
});

type Typed = z.output<typeof typedRow>;

/** A blank row is no allocation. */
const allocation = typedRow.transform((row, ctx) => {
  const { way, amount, payee } = row;
  if (isBlank(row)) return null;
  if (!way) ctx.addIssue({ code: 'custom', path: ['way'], message: 'Choose how this part is managed' });
  if (amount === null)
    ctx.addIssue({ code: 'custom', path: ['amount'], message: 'Enter the amount of this part' });
  // Notional money has no payee, even if one was chosen before the way was changed.
  return way && amount !== null ? { way, amount, payee: isPaidOut(way) ? payee : null } : z.NEVER;
});

function isBlank({ way, amount, payee }: Typed): boolean {
  return !way && amount === null && payee === null;
}

type Row = { row: number; way: WayOfManaging; amount: Pence; payee: PayeeChoice | null };

export const startSchema = z.object({
  caseId: z.uuid(),
  startsOn: dateParts('Enter the first day of the budget, for example 27 3 2026'),
  allocations: z
    .object({ 0: allocation, 1: allocation, 2: allocation, 3: allocation })
    .transform((rows) => ROWS.flatMap((row): Row[] => (rows[row] ? [{ row, ...rows[row] }] : []))),
  notExcluded: tick(),
  endsAt18: tick(),
});
