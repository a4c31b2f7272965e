import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { myPlan } from './my-plan';
import type { PlanPage, WrittenPlan } from './plan-page';

/** The plan, or that the reader must first choose a person. */
export type MyPlanToChange =
  | { kind: 'plan'; page: PlanPage; plan: WrittenPlan; isOwn: boolean }
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
