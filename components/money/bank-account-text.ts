import type { BankDetailsState, NumberSource } from '@/lib/money/rules/bank-details';

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
