import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BankAccount } from '@/lib/money/rules/bank-account';
import { checkModulus, type ModulusOutcome } from '@/lib/money/rules/modulus';
import { readModulusTables } from '@/lib/money/rules/modulus-file';
import type { ActingScope } from '@/lib/platform/db/scope';
import { findModulusTexts } from './modulus-table';

/** `NOT_CHECKED`: no tables are loaded, or the account cannot be read. */
export type AccountCheck = ModulusOutcome | 'NOT_CHECKED';

/** A check of accounts by the tables that hold on a day, read once. */
export async function accountCheckOn(
  scope: ActingScope,
  on: PlainDate,
): Promise<(account: BankAccount | null) => AccountCheck> {
  const texts = await findModulusTexts(scope, on);
  const read = texts && readModulusTables(texts.weights, texts.substitutions);
  return (account) => (account && read?.ok ? checkModulus(account, read.value) : 'NOT_CHECKED');
}
