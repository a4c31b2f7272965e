import type { BankDetailsState, NumberSource } from '@/lib/money/rules/bank-details';
import type { AccountCheck } from '@/lib/money/store/checked-account';

/** Where the number that was called came from. */
export const NUMBER_SOURCE_TEXT: Record<NumberSource, string> = {
  RECORD: 'The record of the person or organisation in this service',
  REGISTER: 'A public register, such as Companies House',
  EARLIER_PAPERS: 'An agreement or letter from before this request',
};

export const BANK_DETAILS_STATE_TEXT: Record<BankDetailsState, string> = {
  WAITING: 'Waiting for another person',
  CONFIRMED: 'Confirmed',
  REFUSED: 'Refused',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Not confirmed in time',
};

/** What the published tables say of the numbers of an account. It warns only. */
export const CHECK_TEXT: Record<AccountCheck, string> = {
  POSSIBLE: 'Sort code and account number go together',
  IMPOSSIBLE: 'Sort code and account number do not go together. Ask the payee again before you confirm',
  NOT_COVERED: 'Not checked: the tables say nothing about this sort code',
  NOT_CHECKED: 'Not checked: no tables are loaded',
};
