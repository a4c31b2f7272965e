import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { overpayment } from '@/lib/money/rules/payment-overpaid';
import { mayApprovePayment, mayReleasePayment } from '@/lib/money/rules/payment-separation';

function released(creatorId: string, approverId: string | null, payerId: string): string {
  const result = mayReleasePayment({ creatorId, approverId }, payerId);
  return result.ok ? 'released' : result.error.kind;
}

describe('PAY-01: three different people', () => {
  it('LE-02: the creator does not approve', () => {
    expect(mayApprovePayment('one', 'one')).toEqual({ ok: false, error: { kind: 'approver-is-creator' } });
    expect(mayApprovePayment('one', 'two').ok).toBe(true);
  });

  it.each([
    ['one', 'two', 'three', 'released'],
    ['one', 'two', 'one', 'payer-is-creator'],
    ['one', 'two', 'two', 'payer-is-approver'],
    ['one', 'one', 'three', 'approver-is-creator'],
    ['one', null, 'three', 'not-approved'],
  ])('created by %s, approved by %s, paid by %s: %s', (creator, approver, payer, expected) => {
    expect(released(creator, approver, payer)).toBe(expected);
  });
});

describe('PAY-02: paid for days after the end', () => {
  it.each([
    ['LE-05', 70_000, '2024-06-20', '2024-06-30', 10, 100_000],
    ['to the day', 70_000, '2024-06-30', '2024-06-30', 0, 0],
    ['not yet paid', 70_000, '2024-06-30', '2024-06-20', 0, 0],
    ['rounded once', 10_000, '2024-06-20', '2024-06-21', 1, 1_429],
  ])('%s', (_, weekly, endedOn, paidTo, days, amount) => {
    expect(overpayment(pence(weekly), day(endedOn), day(paidTo))).toEqual({ days, amount });
  });
});
