import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BankAccount } from '@/lib/money/rules/bank-account';

/** A run as its file says it. */
export type PayableRun = { number: number; payDay: PlainDate; lineCount: number; total: Pence };

/** A line as the file of its run says it, with the account that was confirmed. */
export type PayableLine = {
  number: number;
  reference: string;
  amount: Pence;
  account: BankAccount;
  personId: string;
  budgetId: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** The content of the file of a run, and what it is called. */
export type RunFile = {
  way: string;
  fileName: string;
  content: string;
  /** Further totals of its kind, by name. */
  controlTotals: Record<string, string | number>;
};
