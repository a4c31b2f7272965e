import 'server-only';
import { setNoRisks } from '@/lib/db/repositories/care-plan';
import type { Actor } from '@/lib/policy/policy';
import { fail, type NotFound, ok } from '@/lib/shared/result';
import { changePlan } from './change-part';
import type { PlanClosed } from './plan-to-write';

export type MarkNoRisksRefusal = NotFound | PlanClosed | { kind: 'has-risks'; risks: number };

/** Records that risks were looked for and none was found. Refused while the plan names one. */
export function markNoRisks(actor: Actor, { requestId }: { requestId: string }) {
  return changePlan<string, MarkNoRisksRefusal>(actor, requestId, async (scope, { plan }) => {
    if (plan.risks.length > 0) return fail({ kind: 'has-risks', risks: plan.risks.length });
    await setNoRisks(scope, plan.id, true);
    return ok({ value: plan.id, before: plan.noRisksIdentified, after: true });
  });
}
