import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type DecideNotice, decideNotice } from '@/lib/notice/commands/decide-notice';
import { must } from './result';

/** What the form about a part sends: a suspension, with care by another way from its first day. */
export function suspensionOf(
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
  today: PlainDate,
): DecideNotice {
  return {
    budgetId,
    allocationId,
    kind: 'SUSPEND',
    isImmediate: false,
    ground: 'USED_OUTSIDE_PLAN',
    reasons: 'Receipts for things that are not in the plan',
    careBy: 'Westbrook Nursing',
    careFrom: today,
    careUntil: null,
  };
}

/** A suspension of the direct payment of a case, by the clock’s today. @returns the ids of its page */
export async function aSuspension(of: {
  lead: Actor;
  budgetId: string;
  directId: string;
}): Promise<[string, string, string]> {
  const { lead, budgetId, directId } = of;
  const today = todayInLondon();
  const input = suspensionOf({ budgetId, allocationId: directId }, today);
  const { noticeId } = must(await decideNotice(lead, input, today));
  return [budgetId, directId, noticeId];
}
