import 'server-only';
import { clockRow } from '@/lib/case/rules/clock-names';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import type { InboxRow } from '@/lib/home/store/inbox';
import { checkPlanDecision } from '@/lib/plan/rules/approval';

/** Whether a waiting item is this actor's to do, with a note; null if there is no note. */
export type Status = { isMine: boolean; note: string | null };

/** An actor's part in a waiting item. Asks the rule of decisions, so that list and command never differ. */
export function inboxStatusOf(actor: Actor, row: InboxRow): Status {
  const permission = clockRow(row.kind).decidedWith;
  if (!permission || !mayEver(actor, permission)) return { isMine: false, note: othersNote(actor, row) };
  if (row.kind === 'VERIFY_RECOMMENDATION') return sentStatus(row);
  return row.kind === 'DECIDE_PLAN' ? planStatus(actor, row) : { isMine: true, note: null };
}

/** Only those who may read an assessment see its recommendation. */
function othersNote(actor: Actor, row: InboxRow): string | null {
  if (row.kind === 'VERIFY_RECOMMENDATION') return mayEver(actor, 'assessment:view') ? sentText(row) : null;
  const { firstApproverName } = row;
  return firstApproverName ? `Waiting for a second approver. ${firstApproverName} approved first.` : null;
}

/** A lead does not decide on what they sent or wrote in (ELI-33). */
function sentStatus(row: InboxRow): Status {
  return row.isOwnWork
    ? { isMine: false, note: 'You were involved in this assessment. Someone else must decide.' }
    : { isMine: true, note: sentText(row) };
}

const OUTCOMES = { ELIGIBLE: 'eligible', NOT_ELIGIBLE: 'not eligible' } as const;

/** Who recommends what. */
function sentText({ tool, sentByName, recommended }: InboxRow): string | null {
  if (!sentByName) return null;
  if (tool === 'FAST_TRACK') return `Fast track, recorded by ${sentByName}.`;
  return recommended && `${sentByName} recommends: ${OUTCOMES[recommended]}.`;
}

function planStatus(actor: Actor, row: InboxRow): Status {
  const amount = pence(Number(row.sumPence ?? 0n));
  const limit = actor.approvalLimitPence === null ? null : pence(actor.approvalLimitPence);
  const plan = {
    amount,
    authorIds: row.isOwnWork ? [actor.userId] : [],
    eligibilityAuthorIds: row.isOwnEligibility ? [actor.userId] : [],
    // A plan that was sent is complete.
    isComplete: true,
    firstApproval: firstApproval(row),
  };
  const draft = { option: 'APPROVE', reasons: 'asked for the list', conditions: '' } as const;
  const decision = checkPlanDecision(plan, { userId: actor.userId, limit }, draft);
  if (!decision.ok) return refused(decision.error.kind, amount, limit);
  if (decision.value.status === 'NEEDS_SECOND_APPROVER')
    return {
      isMine: true,
      note: `Above your limit of ${words(limit)}. A second approver decides after you.`,
    };
  return {
    isMine: true,
    note: row.firstApproverName && `Second approval. ${row.firstApproverName} approved first.`,
  };
}

function firstApproval({ firstApproverId, firstPence }: InboxRow) {
  if (!firstApproverId) return null;
  return { approverId: firstApproverId, amount: pence(Number(firstPence ?? 0n)), conditions: null };
}

/**
 * A lead who may not approve may still return or refuse, unless it is their own plan or they have decided
 * already.
 */
function refused(kind: string, amount: Pence, limit: Pence | null): Status {
  switch (kind) {
    case 'author-may-not-decide':
      return { isMine: false, note: 'You worked on this plan. Someone else must decide.' };
    case 'eligibility-author-may-not-decide':
      return { isMine: false, note: 'You decided or recommended eligibility. Someone else must decide.' };
    case 'same-approver':
      return { isMine: false, note: 'You approved it first. A second approver must decide.' };
    case 'limit-too-low':
      return {
        isMine: true,
        note: `Needs a second approver for ${words(amount)}. Your limit is ${words(limit)}.`,
      };
    case 'no-delegated-limit':
      return { isMine: true, note: 'You have no approval limit. You can return or refuse it.' };
    default:
      return { isMine: true, note: 'The amount has changed since the first approval.' };
  }
}

function words(amount: Pence | null): string {
  return amount === null ? '£0.00' : formatPence(amount);
}
