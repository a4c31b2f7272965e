import type { Credit, Originator } from './bacs-file';
import { isBacsText } from './bacs-text';

/** Why a payment cannot be in a file for a bank. The whole file is refused for one. */
export type CreditFault =
  | 'no-amount'
  | 'amount-too-large'
  | 'no-account'
  | 'no-payee-name'
  | 'reference-not-allowed';

/** £20,000,000.00, the most of one Bacs credit. */
const MOST_PENCE = 2_000_000_000;

/**
 * What is wrong with a payment; null: nothing.
 * @param credit with our reference, not the roll number of a building society
 * @rule OUT-03 (docs/rules.md)
 */
export function faultOfCredit(credit: Credit): CreditFault | null {
  const { amount, sortCode, accountNumber, payeeName, reference } = credit;
  if (!Number.isSafeInteger(amount) || amount <= 0) return 'no-amount';
  if (amount > MOST_PENCE) return 'amount-too-large';
  if (!/^\d{6}$/.test(sortCode) || !/^\d{8}$/.test(accountNumber)) return 'no-account';
  if (!isBacsText(payeeName)) return 'no-payee-name';
  return isReference(reference) ? null : 'reference-not-allowed';
}

/** At least six characters, not all the same, none that a bank takes for the debit of a file. */
function isReference(reference: string): boolean {
  const isOfOne = new Set(reference).size === 1;
  return isBacsText(reference) && reference.length >= 6 && !isOfOne && !reference.startsWith('CONTRA');
}

export type OriginatorFault = 'service-user-number' | 'name' | 'account';

/**
 * What is wrong with the details of who pays; null: nothing.
 * @rule OUT-03 (docs/rules.md)
 */
export function faultOfOriginator(originator: Originator): OriginatorFault | null {
  const { serviceUserNumber, name, sortCode, accountNumber } = originator;
  if (!/^\d{6}$/.test(serviceUserNumber) || serviceUserNumber === '000000') return 'service-user-number';
  if (!isBacsText(name)) return 'name';
  return /^\d{6}$/.test(sortCode) && /^\d{8}$/.test(accountNumber) ? null : 'account';
}
