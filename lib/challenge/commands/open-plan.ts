import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { reopenCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import type { ChallengeRow } from '@/lib/decision/store/eligibility-record';
import { setPlanState } from '@/lib/plan/store/care-plan';
import type { Scope } from '@/lib/platform/db/scope';
import type { ChallengedCase } from './challenged-case';

/**
 * Opens a plan again after its refusal was reconsidered: it can be changed, is sent again, and is decided by
 * a new decision. The first decision stays on record.
 */
export async function openPlan(
  scope: Scope,
  { lockedCase, record }: ChallengedCase,
  { planDecisionId }: Pick<ChallengeRow, 'planDecisionId'>,
  { decidedOn }: { decidedOn: PlainDate },
): Promise<Result<null, CaseRefusal>> {
  const plan = record.refusedPlans.find(({ id }) => id === planDecisionId);
  if (!plan) throw new Error(`Case ${lockedCase.id} has no such refused plan`);
  const to = nextState(lockedCase.state, 'plan-again', 'COMMISSIONER');
  if (!to.ok) return to;
  await reopenCase(scope, lockedCase.id, to.value);
  await setPlanState(scope, plan.planId, 'CHANGES_REQUESTED');
  const ended = { screening: null, isLetterDue: true, askAgainBy: null };
  await moveClocks(scope, lockedCase, { kind: 'review-ended', on: decidedOn, ...ended });
  await moveClocks(scope, lockedCase, { kind: 'plan-reconsidered', on: decidedOn });
  return ok(null);
}
