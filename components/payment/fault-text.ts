import type { CreditFault } from '@/lib/payment/rules/credit-faults';

/** Why a payment cannot be in a file for a bank. */
export const FAULT_TEXT: Readonly<Record<CreditFault, string>> = {
  'no-amount': 'this payment has no amount',
  'amount-too-large': 'this payment is more than £20,000,000.00',
  'no-account': 'the account is not a sort code of 6 and an account number of 8 digits',
  'no-payee-name': 'the name on the account has a character that banks do not take, or is too long',
  'reference-not-allowed': 'banks do not take this reference',
};
