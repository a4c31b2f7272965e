import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { PAYEE_KINDS } from '@/lib/money/rules/payee';
import { NOT_BY_AUTHORITY } from '@/lib/money/rules/payee-authority';
import { paymentConditions } from '@/lib/money/rules/payment-conditions';
import { type PayoutFacts, payoutStops } from '@/lib/money/rules/payout-stops';
import { checkDbsRecord } from '@/lib/person/rules/dbs-record';

const NONE: PayoutFacts = {
  ...NOT_BY_AUTHORITY,
  diedOn: null,
  consentEndedOn: null,
  consentLapsedOn: null,
  excludedAfter: null,
  capacityLostAfter: null,
  suspendedAfter: null,
  stoppedAfter: null,
  budgetEndedOn: null,
  responsibleUntil: null,
  missing: [],
};
const on = day('2026-06-10');
const unmet = (payee: (typeof PAYEE_KINDS)[number], facts: Partial<PayoutFacts>) =>
  paymentConditions(payee, { ...NONE, ...facts })
    .filter(({ isMet }) => !isMet)
    .map(({ kind }) => kind);

describe('PAY-11: what must be in place before a payment', () => {
  it('all is, where nothing stops', () => {
    for (const kind of PAYEE_KINDS) expect(unmet(kind, {})).toEqual([]);
  });

  it.each([
    ['PERSON', { missing: ['PAYEE_UNDER_16'] }, ['AGE']],
    ['PERSON', { capacityLostAfter: on }, ['CAPACITY']],
    ['PERSON', { consentEndedOn: on }, ['CONSENT']],
    ['PERSON', { missing: ['CONSENT_MISSING'] }, ['CONSENT']],
    ['AUTHORITY', { consentLapsedOn: on }, ['CONSENT']],
    ['PERSON', { excludedAfter: on }, ['NOT_EXCLUDED']],
    ['PERSON', { missing: ['AGREEMENT_MISSING'] }, ['AGREEMENT']],
    ['AUTHORITY', { excludedAfter: on }, ['NOT_EXCLUDED']],
    ['AUTHORITY', { payeeEndedOn: on }, ['AUTHORITY']],
    ['AUTHORITY', { capacityAfter: on }, ['AUTHORITY']],
    ['AUTHORITY', { basisMissingAfter: on, missing: ['DBS_MISSING'] }, ['BASIS', 'DBS']],
    ['TO_BE_NAMED', { missing: ['PAYEE_UNNAMED'] }, ['PAYEE']],
  ] as const)('%s with %j: %j, and it stops payments', (payee, facts, expected) => {
    expect(unmet(payee, facts)).toEqual(expected);
    expect(payoutStops({ ...NONE, ...facts }).length).toBeGreaterThan(0);
  });
});

describe('PER-39: a DBS check', () => {
  const record = { isSuitable: true, certificateOn: on, certificateNumber: '0012', note: null };
  it.each([
    ['found suitable', {}, 'ok'],
    ['of tomorrow', { certificateOn: day('2026-06-11') }, 'certificate-in-future'],
    ['without its number', { certificateNumber: ' ' }, 'certificate-missing'],
    ['not suitable, no reason', { isSuitable: false, note: ' ' }, 'unsuitable-without-reason'],
    ['not suitable, with one', { isSuitable: false, note: 'On the barred list' }, 'ok'],
  ])('%s', (_, change, expected) => {
    const result = checkDbsRecord({ ...record, ...change }, on);
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});
