import { describe, expect, it } from 'vitest';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { pence } from '@/lib/core/money';
import {
  checkPlanDecision,
  type Decider,
  type DraftDecision,
  type PlanToDecide,
} from '@/lib/plan/rules/approval';

const plan: PlanToDecide = {
  amount: pence(5_000_000),
  authorIds: ['author', 'sender'],
  eligibilityAuthorIds: ['ines'],
  isComplete: true,
  firstApproval: null,
};
const lead: Decider = { userId: 'lead', limit: pence(5_000_000) };
const first = { approverId: 'deputy', amount: plan.amount, conditions: null };

const decide = (
  change: Partial<PlanToDecide> = {},
  decider: Partial<Decider> = {},
  draft: Partial<DraftDecision> = {},
) =>
  checkPlanDecision(
    { ...plan, ...change },
    { ...lead, ...decider },
    { option: 'APPROVE', reasons: 'Meets the needs', conditions: '', ...draft },
  );

function outcome(...args: Parameters<typeof decide>): string {
  const result = decide(...args);
  return result.ok ? result.value.status : result.error.kind;
}

describe('APP-01, APP-04: an author of the plan or of the eligibility never decides', () => {
  it.each<[string, DecisionOption, string]>([
    ['author', 'APPROVE', 'author-may-not-decide'],
    ['sender', 'APPROVE', 'author-may-not-decide'],
    ['author', 'RETURN', 'author-may-not-decide'],
    ['author', 'REFUSE', 'author-may-not-decide'],
    ['ines', 'APPROVE', 'eligibility-author-may-not-decide'],
    ['ines', 'REFUSE', 'eligibility-author-may-not-decide'],
    ['lead', 'APPROVE', 'FINAL'],
  ])('AC-08: %s, %s: %s', (userId, option, expected) => {
    expect(outcome({}, { userId }, { option })).toBe(expected);
  });
});

describe('APP-02: the delegated limit', () => {
  it.each([
    [5_000_001, 'FINAL'],
    [5_000_000, 'FINAL'],
    [4_999_999, 'NEEDS_SECOND_APPROVER'],
    [null, 'no-delegated-limit'],
  ])('alone, 50,000.00 with a limit of %s pence: %s', (limit, expected) => {
    expect(outcome({}, { limit: limit === null ? null : pence(limit) })).toBe(expected);
  });

  it.each([
    ['second', 5_000_000, 'FINAL'],
    ['second', 4_999_999, 'limit-too-low'],
    ['deputy', 9_000_000, 'same-approver'],
  ])('after a first approval, %s with %i pence: %s', (userId, limit, expected) => {
    expect(outcome({ firstApproval: first }, { userId, limit: pence(limit) })).toBe(expected);
  });

  it('a first approval counts only for the same amount', () => {
    const firstApproval = { ...first, amount: pence(4_999_999) };
    expect(outcome({ firstApproval })).toBe('amount-changed-since-first-approval');
  });

  it.each<DecisionOption>(['RETURN', 'REFUSE'])('%s needs no limit and is final', (option) => {
    expect(decide({ firstApproval: first }, { limit: null }, { option })).toEqual({
      ok: true,
      value: { status: 'FINAL', option, conditions: [] },
    });
  });

  it('keeps the conditions of both approvers', () => {
    const firstApproval = { ...first, conditions: 'Insurance first' };
    const both = { option: 'APPROVE_WITH_CONDITIONS', conditions: 'Review in May' } as const;
    expect(decide({ firstApproval }, {}, both)).toMatchObject({
      value: { option: 'APPROVE_WITH_CONDITIONS', conditions: ['Insurance first', 'Review in May'] },
    });
    expect(decide({ firstApproval })).toMatchObject({
      value: { option: 'APPROVE_WITH_CONDITIONS', conditions: ['Insurance first'] },
    });
  });

  it('conditions typed under a plain approval do not count', () => {
    expect(decide({}, {}, { conditions: 'left over' })).toMatchObject({
      value: { option: 'APPROVE', conditions: [] },
    });
  });
});

describe('APP-03: reasons', () => {
  it.each<[DecisionOption, string, string, string]>([
    ['APPROVE', '', '', 'reasons-missing'],
    ['APPROVE_WITH_CONDITIONS', 'Meets the needs', ' ', 'conditions-missing'],
    ['APPROVE_WITH_CONDITIONS', ' ', 'Insurance first', 'reasons-missing'],
    ['APPROVE_WITH_CONDITIONS', 'Meets the needs', 'Insurance first', 'FINAL'],
    ['RETURN', ' ', '', 'comments-missing'],
    ['REFUSE', ' ', '', 'reasons-missing'],
  ])('%s with reasons %j and conditions %j: %s', (option, reasons, conditions, expected) => {
    expect(outcome({}, {}, { option, reasons, conditions })).toBe(expected);
  });

  it('DP-E13: an incomplete plan is not approved, but may be returned', () => {
    expect(outcome({ isComplete: false })).toBe('plan-incomplete');
    expect(outcome({ isComplete: false }, {}, { option: 'RETURN' })).toBe('FINAL');
  });
});
