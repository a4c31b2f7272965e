import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { myPlanToChange } from '@/lib/plan/queries/my-plan';
import { pageNotFound } from '@/lib/web/http/page-not-found';

/**
 * The plan that a page under this address changes, and the way back to it. Redirects a reader who acts for
 * several people to choose one.
 */
export async function requireMyPlan(actor: Actor, permission: Permission, wanted: string | undefined) {
  const found = (await myPlanToChange(actor, permission, wanted)) ?? pageNotFound();
  if (found.kind === 'choose') redirect('/budget-holder/plan');
  const { page, plan, isOwn } = found;
  return { page, plan, isOwn, back: `/budget-holder/plan?for=${page.personId}` };
}
