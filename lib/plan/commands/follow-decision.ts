import 'server-only';
import { withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { startCaseClock } from '@/lib/case/commands/case-clock';
import { nextState } from '@/lib/case/rules/case-state';
import { moveCase, saveClosedCase } from '@/lib/case/store/case';
import { endClocks } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { DecisionOption } from '@/lib/plan/rules/approval';
import { setPlanState } from '@/lib/plan/store/care-plan';
import { signPlan } from '@/lib/plan/store/plan-agreement';
import { planHash } from '@/lib/plan/store/plan-hash';
import type { Scope } from '@/lib/platform/db/scope';
import { type HeldPlan, placeOf } from './plan-to-write';

const EVENTS = {
  APPROVE: 'approve-plan',
  APPROVE_WITH_CONDITIONS: 'approve-plan',
  RETURN: 'return-plan',
  REFUSE: 'refuse-plan',
} as const;

/** What a final decision sets going: the state of plan and case, the commissioner's signature, and whose turn it is. */
export async function followDecision(
  scope: Scope,
  found: HeldPlan,
  outcome: DecisionOption,
  reasons: string,
  today: PlainDate,
): Promise<void> {
  const { held, plan } = found;
  const next = nextState(held.state, EVENTS[outcome], 'COMMISSIONER');
  if (!next.ok) throw new Error(`A plan was decided in state ${held.state}`);
  if (outcome === 'REFUSE') {
    await setPlanState(scope, plan.id, 'REFUSED');
    await saveClosedCase(scope, held.id, next.value, today, reasons.slice(0, 2000));
    await withdrawOpenAssessments(scope, held.id, 'The plan was refused, which closed the case.');
    return endClocks(scope, held.id, today);
  }
  await setPlanState(scope, plan.id, outcome === 'RETURN' ? 'CHANGES_REQUESTED' : 'APPROVED');
  await moveCase(scope, held.id, next.value);
  await endClocks(scope, held.id, today, ['DECIDE_PLAN']);
  if (outcome !== 'RETURN') await signForCommissioner(scope, found, today);
  await startCaseClock(scope, held, outcome === 'RETURN' ? 'CHANGE_PLAN' : 'START_BUDGET', today);
}

async function signForCommissioner(scope: Scope, found: HeldPlan, today: PlainDate): Promise<void> {
  await signPlan(scope, placeOf(found), {
    side: 'COMMISSIONER',
    planHash: planHash(found.plan),
    agreedByName: scope.actor.displayName,
    how: 'SIGNED_IN',
    agreedOn: today,
  });
}
