import 'server-only';
import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { may } from '@/lib/policy/policy';
import type { Permission } from '@/lib/policy/table';
import { myPlan } from './my-plan';

/** Who is calling and the plan they may write in or agree; the one answer where there is none. */
export async function myPlanToChange(permission: Permission, wanted: string | undefined) {
  const actor = await requireActor('budget-holder');
  const mine = await myPlan(actor, wanted, todayInLondon());
  if (mine.kind !== 'plan' || !mine.page.plan) notFound();
  const { page, isOwn } = mine;
  const { personId } = page;
  if (!may(actor, permission, { commissionerCode: actor.commissionerCode, personId })) notFound();
  return { actor, page, plan: mine.page.plan, isOwn, back: `/budget-holder/plan?for=${personId}` };
}
