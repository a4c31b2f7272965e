import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { findCalledNames, findPlannedCase } from '@/lib/plan/store/planned-case';
import { query } from '@/lib/platform/db/transaction';
import { type PlanView, planViewIn, type WrittenPlan } from './plan-view';

/**
 * What a budget holder sees first: the plan, that there is none yet, a choice of people, or that they may not
 * see it.
 */
export type MyPlan =
  | { kind: 'plan'; page: PlanView; isOwn: boolean }
  | { kind: 'none-yet'; calledName: string; isOwn: boolean }
  | { kind: 'choose'; people: { personId: string; calledName: string }[] }
  | { kind: 'not-covered' };

/**
 * The plan of the actor, or of the person they act for.
 * @param wanted the person asked for if there are several; the id of another person counts as none
 */
export async function myPlan(actor: Actor, wanted: string | undefined, today: PlainDate): Promise<MyPlan> {
  const covered = actor.personIds.filter((personId) => mayViewPlan(actor, personId));
  const chosen = covered.length === 1 ? covered[0] : covered.find((personId) => personId === wanted);
  if (covered.length === 0) return { kind: 'not-covered' };
  const found = await query(actor, 'plan:view', async (scope): Promise<MyPlan> => {
    const people = await findCalledNames(scope, covered);
    if (!chosen) return { kind: 'choose', people };
    const isOwn = actor.role === 'BUDGET_HOLDER';
    const caseId = await findPlannedCase(scope, chosen);
    const page = caseId ? await planViewIn(scope, caseId, today) : null;
    if (page?.plan) return { kind: 'plan', page, isOwn };
    const calledName = people.find(({ personId }) => personId === chosen)?.calledName ?? '';
    return { kind: 'none-yet', calledName, isOwn };
  });
  return found ?? { kind: 'not-covered' };
}

function mayViewPlan(actor: Actor, personId: string): boolean {
  return may(actor, 'plan:view', { commissionerCode: actor.commissionerCode, personId });
}

/** The plan, or that the reader must first choose a person. */
export type MyPlanToChange =
  | { kind: 'plan'; page: PlanView; plan: WrittenPlan; isOwn: boolean }
  | { kind: 'choose' };

/**
 * The plan that this actor may write in or agree. Null: not there or not theirs.
 * @param wanted the person asked for; without one, a reader who acts for several people must choose
 */
export async function myPlanToChange(
  actor: Actor,
  permission: Permission,
  wanted: string | undefined,
): Promise<MyPlanToChange | null> {
  const mine = await myPlan(actor, wanted, todayInLondon());
  if (mine.kind === 'choose' && wanted === undefined) return { kind: 'choose' };
  if (mine.kind !== 'plan' || !mine.page.plan) return null;
  const { page, isOwn } = mine;
  const subject = { commissionerCode: actor.commissionerCode, personId: page.personId };
  return may(actor, permission, subject) ? { kind: 'plan', page, plan: mine.page.plan, isOwn } : null;
}
