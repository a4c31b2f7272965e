import type { Pence } from '@/lib/core/money';

/** Pounds for a spreadsheet: 1250.00, or -120.50 if negative. No currency sign and no commas. */
export function csvMoney(amount: Pence): string {
  const [pounds, rest] = [Math.trunc(Math.abs(amount) / 100), Math.abs(amount) % 100];
  return `${amount < 0 ? '-' : ''}${pounds}.${String(rest).padStart(2, '0')}`;
}
