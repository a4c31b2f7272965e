import type { PayeeKind } from './payee';
import type { PayoutFacts } from './payout-stops';

export const CONDITIONS = [
  'PAYEE',
  'AGE',
  'CAPACITY',
  'AUTHORITY',
  'BASIS',
  'DBS',
  'CONSENT',
  'NOT_EXCLUDED',
  'AGREEMENT',
  'ACCOUNT',
] as const;
export type ConditionKind = (typeof CONDITIONS)[number];

/** Something that must be in place before money goes to a payee, and whether it is. */
export type PaymentCondition = { kind: ConditionKind; isMet: boolean };

/** What each kind of payee needs, in the order in which it is recorded. */
const NEEDED: Record<PayeeKind, readonly ConditionKind[]> = {
  PERSON: ['PAYEE', 'AGE', 'CAPACITY', 'CONSENT', 'NOT_EXCLUDED', 'AGREEMENT', 'ACCOUNT'],
  AUTHORITY: ['PAYEE', 'AUTHORITY', 'BASIS', 'DBS', 'CONSENT', 'NOT_EXCLUDED', 'AGREEMENT', 'ACCOUNT'],
  ORGANISATION: ['PAYEE', 'ACCOUNT'],
  TO_BE_NAMED: ['PAYEE', 'CONSENT'],
};

const IS_MET: Record<ConditionKind, (facts: PayoutFacts) => boolean> = {
  PAYEE: ({ missing }) => !missing.includes('PAYEE_UNNAMED'),
  AGE: ({ missing }) => !missing.includes('PAYEE_UNDER_16'),
  CAPACITY: ({ capacityLostAfter }) => capacityLostAfter === null,
  AUTHORITY: ({ payeeEndedOn, capacityAfter }) => payeeEndedOn === null && capacityAfter === null,
  BASIS: ({ basisMissingAfter }) => basisMissingAfter === null,
  DBS: ({ missing }) => !missing.includes('DBS_MISSING'),
  AGREEMENT: ({ missing }) => !missing.includes('AGREEMENT_MISSING'),
  NOT_EXCLUDED: ({ excludedAfter }) => excludedAfter === null,
  CONSENT: ({ consentEndedOn, consentLapsedOn, missing }) =>
    consentEndedOn === null && consentLapsedOn === null && !missing.includes('CONSENT_MISSING'),
  ACCOUNT: ({ missing }) => !missing.includes('ACCOUNT_MISSING') && !missing.includes('ACCOUNT_WAITING'),
};

/**
 * What must be in place before money goes to a kind of payee, each in place or not. One that is not stops
 * payments by the same facts.
 * @rule PAY-11 (docs/rules.md)
 */
export function paymentConditions(payee: PayeeKind, facts: PayoutFacts): PaymentCondition[] {
  return NEEDED[payee].map((kind) => ({ kind, isMet: IS_MET[kind](facts) }));
}
