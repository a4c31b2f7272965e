import { describe, expect, it } from 'vitest';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import {
  checkPayout,
  isPayeeStopped,
  type MissingKind,
  type PayoutFacts,
  payoutStops,
  stopSentence,
} from '@/lib/money/rules/payout-stops';
import fc from '../../support/property';

const NONE: PayoutFacts = {
  diedOn: null,
  consentEndedOn: null,
  consentLapsedOn: null,
  excludedAfter: null,
  payeeEndedOn: null,
  basisMissingAfter: null,
  capacityAfter: null,
  capacityLostAfter: null,
  suspendedAfter: null,
  stoppedAfter: null,
  budgetEndedOn: null,
  responsibleUntil: null,
  missing: [],
};
const NAMES = Object.keys(NONE).filter((name) => name !== 'missing') as Exclude<
  keyof PayoutFacts,
  'missing'
>[];
/** Those of which the days up to the last one are in doubt as well. */
const DOUBTED = NAMES.filter((name) => name !== 'responsibleUntil' && name !== 'stoppedAfter');
const LAST = day('2026-06-10');

const kindFor = (facts: PayoutFacts, endsOn: PlainDate, owedReason: string | null = null) => {
  const result = checkPayout(facts, { endsOn, owedReason });
  return result.ok ? 'ok' : result.error.kind;
};

const days = fc.integer({ min: 0, max: 200 }).map((count) => addDays(day('2026-01-01'), count));
const facts = fc.record<PayoutFacts>({
  diedOn: fc.option(days, { nil: null }),
  consentEndedOn: fc.option(days, { nil: null }),
  consentLapsedOn: fc.option(days, { nil: null }),
  excludedAfter: fc.option(days, { nil: null }),
  payeeEndedOn: fc.option(days, { nil: null }),
  basisMissingAfter: fc.option(days, { nil: null }),
  capacityAfter: fc.option(days, { nil: null }),
  capacityLostAfter: fc.option(days, { nil: null }),
  suspendedAfter: fc.option(days, { nil: null }),
  stoppedAfter: fc.option(days, { nil: null }),
  budgetEndedOn: fc.option(days, { nil: null }),
  responsibleUntil: fc.option(days, { nil: null }),
  missing: fc.constantFrom<readonly MissingKind[]>([], ['PAYEE_UNNAMED']),
});

describe('PAY-04: what stops a payment', () => {
  it('is nothing where nothing happened', () => {
    expect(payoutStops(NONE)).toEqual([]);
    expect(kindFor(NONE, LAST)).toBe('ok');
  });

  it.each(DOUBTED)('%s: after its last day never, up to it with a reason', (fact) => {
    const stopped = { ...NONE, [fact]: LAST };
    expect(kindFor(stopped, addDays(LAST, 1), 'Wages')).toBe('payout-stopped');
    expect(kindFor(stopped, LAST)).toBe('owed-reason-missing');
    expect(kindFor(stopped, LAST, ' \n ')).toBe('owed-reason-missing');
    expect(kindFor(stopped, LAST, 'Wages')).toBe('ok');
  });

  it('is what is not in place: no day is paid, and no reason helps', () => {
    const missing: PayoutFacts = { ...NONE, missing: ['PAYEE_UNNAMED'] };
    expect(kindFor(missing, day('2020-01-01'), 'Wages')).toBe('payout-stopped');
    expect(payoutStops(missing).map(stopSentence)).toEqual([
      'The payee must be named again: no record was found of the name that was typed when the budget began',
    ]);
  });

  it('is settled by someone where it is about the payee or consent', () => {
    expect(isPayeeStopped(NONE)).toBe(false);
    expect(isPayeeStopped({ ...NONE, missing: ['PAYEE_UNDER_16'] })).toBe(true);
    expect(isPayeeStopped({ ...NONE, capacityLostAfter: LAST })).toBe(true);
    expect(isPayeeStopped({ ...NONE, payeeEndedOn: LAST })).toBe(true);
    expect(isPayeeStopped({ ...NONE, consentEndedOn: LAST })).toBe(true);
    expect(isPayeeStopped({ ...NONE, consentLapsedOn: LAST })).toBe(true);
    expect(isPayeeStopped({ ...NONE, excludedAfter: LAST })).toBe(true);
    expect(isPayeeStopped({ ...NONE, diedOn: LAST, budgetEndedOn: LAST, responsibleUntil: LAST })).toBe(
      false,
    );
  });

  it('COM-09: after a move to another commissioner nothing is owed, and up to its day as ever', () => {
    const moved = { ...NONE, responsibleUntil: LAST };
    expect(kindFor(moved, addDays(LAST, 1), 'Wages')).toBe('payout-stopped');
    expect(kindFor(moved, LAST)).toBe('ok');
    expect(kindFor({ ...moved, diedOn: LAST }, LAST)).toBe('owed-reason-missing');
  });

  it('is named, with its day', () => {
    const sentences = payoutStops({
      diedOn: LAST,
      consentEndedOn: LAST,
      consentLapsedOn: LAST,
      excludedAfter: LAST,
      payeeEndedOn: LAST,
      basisMissingAfter: LAST,
      capacityAfter: LAST,
      capacityLostAfter: LAST,
      suspendedAfter: LAST,
      stoppedAfter: LAST,
      budgetEndedOn: LAST,
      responsibleUntil: LAST,
      missing: [],
    }).map(stopSentence);
    expect(sentences[0]).toBe('The person died on 10 June 2026');
    expect(new Set(sentences).size).toBe(NAMES.length);
    expect(sentences.filter((sentence) => !sentence.includes('10 June 2026'))).toEqual([]);
  });

  it('whatever is known: a payment goes on only up to every last day, and never without a reason where one is', () => {
    fc.assert(
      fc.property(facts, days, fc.constantFrom(null, '', 'Wages'), (known, endsOn, owedReason) => {
        const lastDays = NAMES.map((name) => known[name]).filter((last) => last !== null);
        const isWithin = known.missing.length === 0 && lastDays.every((last) => endsOn <= last);
        const isReasoned = DOUBTED.every((name) => known[name] === null) || owedReason === 'Wages';
        expect(checkPayout(known, { endsOn, owedReason }).ok).toBe(isWithin && isReasoned);
        expect(payoutStops(known)).toHaveLength(lastDays.length + known.missing.length);
      }),
    );
  });
});
