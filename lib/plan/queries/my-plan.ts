import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findPersonNames, findPlannedCase } from '@/lib/plan/store/planned-case';
import { query } from '@/lib/platform/db/transaction';
import { type PlanPage, planPageIn } from './plan-page';

/** What somebody at home sees first of a plan: the plan, that there is none yet, whose to show, or that it is not theirs to see. */
export type MyPlan =
  | { kind: 'plan'; page: PlanPage; isOwn: boolean }
  | { kind: 'none-yet'; calledName: string; isOwn: boolean }
  | { kind: 'choose'; people: { personId: string; calledName: string }[] }
  | { kind: 'not-covered' };

/**
 * The plan of the person the actor is, or acts for.
 * @param wanted the person asked for where there are several; anybody else's id is as good as none
 */
export async function myPlan(actor: Actor, wanted: string | undefined, today: PlainDate): Promise<MyPlan> {
  const covered = actor.personIds.filter((personId) => sees(actor, personId));
  const chosen = covered.length === 1 ? covered[0] : covered.find((personId) => personId === wanted);
  if (covered.length === 0) return { kind: 'not-covered' };
  const found = await query(actor, 'plan:view', async (scope): Promise<MyPlan> => {
    const people = await findPersonNames(scope, covered);
    if (!chosen) return { kind: 'choose', people };
    const isOwn = actor.role === 'BUDGET_HOLDER';
    const caseId = await findPlannedCase(scope, chosen);
    const page = caseId ? await planPageIn(scope, caseId, today) : null;
    if (page?.plan) return { kind: 'plan', page, isOwn };
    const calledName = people.find(({ personId }) => personId === chosen)?.calledName ?? '';
    return { kind: 'none-yet', calledName, isOwn };
  });
  return found ?? { kind: 'not-covered' };
}

function sees(actor: Actor, personId: string): boolean {
  return may(actor, 'plan:view', { commissionerCode: actor.commissionerCode, personId });
}
