import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { checkProposal, type PayableFrom, type PaymentDraft } from '@/lib/money/rules/payment-proposal';

const today = day('2026-06-15');
const from: PayableFrom = {
  way: 'DIRECT_PAYMENT',
  committed: pence(10_000),
  waiting: pence(0),
  startsOn: day('2026-06-01'),
  endsOn: day('2027-05-30'),
};
const draft: PaymentDraft = {
  amount: pence(10_000),
  startsOn: day('2026-06-01'),
  endsOn: day('2026-06-28'),
  dueOn: today,
};

const outcome = (change: Partial<PaymentDraft>, account: Partial<PayableFrom> = {}) => {
  const result = checkProposal({ ...draft, ...change }, { ...from, ...account }, today);
  return result.ok ? 'ok' : result.error.kind;
};

describe('checkProposal (PAY-03)', () => {
  it.each([
    [10_000, 0, 'ok'],
    [10_001, 0, 'over-committed'],
    [4_000, 6_000, 'ok'],
    [4_001, 6_000, 'over-committed'],
    [1, 10_001, 'over-committed'],
    [1, 9_999, 'ok'],
    [0, 0, 'amount-not-positive'],
    [-1, 0, 'amount-not-positive'],
  ])('%i pence with %i waiting: %s', (amount, waiting, expected) => {
    expect(outcome({ amount: pence(amount) }, { waiting: pence(waiting) })).toBe(expected);
  });

  it('says what is free, and never less than £0', () => {
    const refused = checkProposal(draft, { ...from, waiting: pence(10_500) }, today);
    expect(refused).toEqual({ ok: false, error: { kind: 'over-committed', free: 0 } });
  });

  it.each([
    ['2026-05-31', '2026-06-28', 'outside-period'],
    ['2026-06-01', '2026-06-01', 'ok'],
    ['2027-05-30', '2027-05-30', 'ok'],
    ['2027-05-30', '2027-05-31', 'outside-period'],
    ['2026-06-02', '2026-06-01', 'ends-before-start'],
  ])('for %s to %s: %s', (startsOn, endsOn, expected) => {
    expect(outcome({ startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(expected);
  });

  it.each([
    ['2026-06-14', 'due-in-past'],
    ['2026-06-15', 'ok'],
    ['2028-05-30', 'ok'],
    ['2028-05-31', 'due-too-late'],
    ['2030-01-01', 'due-too-late'],
  ])('due on %s: %s', (dueOn, expected) => {
    expect(outcome({ dueOn: day(dueOn) })).toBe(expected);
  });

  it('never pays out notional money', () => {
    expect(outcome({}, { way: 'NOTIONAL' })).toBe('notional-is-not-paid-out');
    expect(outcome({}, { way: 'THIRD_PARTY' })).toBe('ok');
  });
});
