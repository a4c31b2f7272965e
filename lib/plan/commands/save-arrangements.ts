import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { isPractitioner } from '@/lib/person/store/practitioners';
import type { Arrangements } from '@/lib/plan/rules/plan';
import { updateArrangements } from '@/lib/plan/store/care-plan';
import { query } from '@/lib/platform/db/transaction';
import { changePlan } from './change-plan';
import type { PlanClosed } from './plan-to-write';

/**
 * `version` is the version that the form showed. An answer is null until it is decided; weeks are 1 to 53,
 * notice 1 to 365 days.
 */
export type SaveArrangementsInput = { caseId: string; version: number; arrangements: Arrangements };

export type SaveArrangementsRefusal =
  | NotFound
  | PlanClosed
  | { kind: 'no-such-coordinator' }
  /** Another user saved after the form was shown. `now` is what they saved. */
  | { kind: 'changed-meanwhile'; now: Arrangements };

/**
 * Saves who does what and when. A form may be half filled: the plan's gaps show what is missing. The
 * co-ordinator is one of the commissioner's practitioners on that day.
 */
export async function saveArrangements(
  actor: Actor,
  { caseId, version, arrangements }: SaveArrangementsInput,
  today: PlainDate,
) {
  // In a transaction of its own: colleagues are out of reach of one person's record.
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
