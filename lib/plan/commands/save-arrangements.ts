import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { isPractitioner } from '@/lib/person/store/practitioners';
import type { Arrangements } from '@/lib/plan/rules/plan';
import { updateArrangements } from '@/lib/plan/store/care-plan';
import { query } from '@/lib/platform/db/transaction';
import { changePlan } from './change-part';
import type { PlanClosed } from './plan-to-write';

/** `version` is the one the form saw. What is not settled yet is null; weeks are 1 to 53, notice 1 to 365 days. */
export type SaveArrangementsInput = { caseId: string; version: number; arrangements: Arrangements };

export type SaveArrangementsRefusal =
  | NotFound
  | PlanClosed
  | { kind: 'no-such-coordinator' }
  /** Somebody saved after the form was shown. `now` is what stands. */
  | { kind: 'changed-meanwhile'; now: Arrangements };

/**
 * Writes who does what and when. Half a form may be saved: what is missing is told by the plan's own list. The co-ordinator
 * is one of the commissioner's practitioners of that day.
 */
export async function saveArrangements(
  actor: Actor,
  { caseId, version, arrangements }: SaveArrangementsInput,
  today: PlainDate,
) {
  // In a transaction of its own: colleagues are outside the reach of one person's record.
  const { coordinatorId } = arrangements;
  const isKnown =
    coordinatorId === null ||
    (await query(actor, 'staff:list', (scope) => isPractitioner(scope, coordinatorId, today)));
  return changePlan<string, SaveArrangementsRefusal>(actor, caseId, async (scope, { plan }) => {
    if (plan.version !== version) return fail({ kind: 'changed-meanwhile', now: plan.arrangements });
    if (!isKnown) return fail({ kind: 'no-such-coordinator' });
    await updateArrangements(scope, plan.id, arrangements);
    return ok({ value: plan.id, before: plan.arrangements, after: arrangements });
  });
}
