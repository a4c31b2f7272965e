import 'server-only';
import { redirect } from 'next/navigation';
import { todayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { absent } from '@/lib/web/http/absent';
import { myPlan } from './my-plan';

/**
 * The plan this actor may write in or agree; the one answer where there is none. Somebody who acts for several people and
 * did not say for whom is asked.
 */
export async function myPlanToChange(actor: Actor, permission: Permission, wanted: string | undefined) {
  const mine = await myPlan(actor, wanted, todayInLondon());
  if (mine.kind === 'choose' && wanted === undefined) redirect('/budget-holder/plan');
  if (mine.kind !== 'plan' || !mine.page.plan) absent();
  const { page, isOwn } = mine;
  const { personId } = page;
  if (!may(actor, permission, { commissionerCode: actor.commissionerCode, personId })) absent();
  return { page, plan: mine.page.plan, isOwn, back: `/budget-holder/plan?for=${personId}` };
}
