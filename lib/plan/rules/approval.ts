import type { DecisionOption } from '@/lib/case/rules/plan-state';
import type { Pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';

export type PlanToDecide = {
  /** The amount to be agreed. */
  amount: Pence;
  /** User ids of all who wrote in the plan or submitted it. */
  authorIds: readonly string[];
  /** User ids of all who recommended or decided eligibility on the case. */
  eligibilityAuthorIds: readonly string[];
  /** Whether the plan has no blocking gap. */
  isComplete: boolean;
  /** The approval that waits for a second one; null if there is none. */
  firstApproval: { approverId: string; amount: Pence; conditions: string | null } | null;
};

/** `limit`: the largest amount that this user may approve alone; null: no delegated limit. */
export type Decider = { userId: string; limit: Pence | null };

export type DraftDecision = { option: DecisionOption; reasons: string; conditions: string };

/** `conditions` are those of both approvers, first to last. */
export type DecisionStatus =
  | { status: 'FINAL'; option: DecisionOption; conditions: string[] }
  | { status: 'NEEDS_SECOND_APPROVER'; amount: Pence; limit: Pence };

export type MissingText =
  | { kind: 'reasons-missing' }
  | { kind: 'comments-missing' }
  | { kind: 'conditions-missing' };

export type DecisionRefusal =
  | { kind: 'author-may-not-decide' }
  /** Who found the person eligible does not say what that buys. */
  | { kind: 'eligibility-author-may-not-decide' }
  | MissingText
  | { kind: 'plan-incomplete' }
  | { kind: 'no-delegated-limit' }
  | { kind: 'same-approver' }
  | { kind: 'limit-too-low'; amount: Pence; limit: Pence }
  | { kind: 'amount-changed-since-first-approval'; first: Pence; now: Pence };

/**
 * Whether a named user may take this decision on a submitted plan, and whether it is final.
 * Up to and including their own limit one approver is enough. Above it the approval waits for a second
 * approver, another user with a limit that reaches the amount. To return or refuse needs no limit and is
 * final. Each decision gives reasons; a return gives them as comments.
 * @rule APP-01 author, APP-04 author of eligibility, APP-02 limit, APP-03 reasons (docs/rules.md)
 */
export function checkPlanDecision(
  plan: PlanToDecide,
  decider: Decider,
  draft: DraftDecision,
): Result<DecisionStatus, DecisionRefusal> {
  if (plan.authorIds.includes(decider.userId)) return fail({ kind: 'author-may-not-decide' });
  if (plan.eligibilityAuthorIds.includes(decider.userId))
    return fail({ kind: 'eligibility-author-may-not-decide' });
  const [missing] = missingTexts(draft);
  if (missing) return fail(missing);
  if (draft.option === 'RETURN' || draft.option === 'REFUSE') {
    return ok({ status: 'FINAL', option: draft.option, conditions: [] });
  }
  if (!plan.isComplete) return fail({ kind: 'plan-incomplete' });
  if (decider.limit === null) return fail({ kind: 'no-delegated-limit' });
  return checkApproval(plan, decider.userId, decider.limit, draft);
}

/**
 * The texts that a decision still lacks, in the order of the form. Reasons are asked for even if no option is
 * chosen yet.
 * @rule APP-03 (docs/rules.md)
 */
export function missingTexts({ option, reasons, conditions }: Partial<DraftDecision>): MissingText[] {
  const isConditional = option === 'APPROVE_WITH_CONDITIONS';
  const missingText = option === 'RETURN' ? 'comments-missing' : 'reasons-missing';
  return [
    ...(isConditional && !conditions?.trim() ? [{ kind: 'conditions-missing' } as const] : []),
    ...(reasons?.trim() ? [] : [{ kind: missingText } as const]),
  ];
}

function checkApproval(
  { amount, firstApproval: first }: PlanToDecide,
  userId: string,
  limit: Pence,
  draft: DraftDecision,
): Result<DecisionStatus, DecisionRefusal> {
  if (first?.approverId === userId) return fail({ kind: 'same-approver' });
  if (first && first.amount !== amount) {
    return fail({ kind: 'amount-changed-since-first-approval', first: first.amount, now: amount });
  }
  if (amount > limit) {
    return first
      ? fail({ kind: 'limit-too-low', amount, limit })
      : ok({ status: 'NEEDS_SECOND_APPROVER', amount, limit });
  }
  const own = draft.option === 'APPROVE_WITH_CONDITIONS' ? draft.conditions : null;
  const conditions = [first?.conditions, own].filter((text): text is string => Boolean(text?.trim()));
  return ok({
    status: 'FINAL',
    option: conditions.length > 0 ? 'APPROVE_WITH_CONDITIONS' : 'APPROVE',
    conditions,
  });
}
