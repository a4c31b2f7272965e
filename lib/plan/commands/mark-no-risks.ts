import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { setNoRisks } from '@/lib/plan/store/care-plan';
import { changePlan } from './change-plan';
import type { PlanClosed } from './plan-to-write';

export type MarkNoRisksRefusal = NotFound | PlanClosed | { kind: 'has-risks'; risks: number };

/** Records that the practitioner found no risks. Refused while the plan has one. */
export function markNoRisks(actor: Actor, { caseId }: { caseId: string }) {
  return changePlan<string, MarkNoRisksRefusal>(actor, caseId, async (scope, { plan }) => {
    if (plan.risks.length > 0) return fail({ kind: 'has-risks', risks: plan.risks.length });
    await setNoRisks(scope, plan.id, true);
    return ok({ value: plan.id, before: plan.noRisksIdentified, after: true });
  });
}
