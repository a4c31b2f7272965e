import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { type PlanPage, planPage, type WrittenPlan } from './plan-page';

export type PlanToChange = { page: PlanPage; plan: WrittenPlan };

/** The plan that this actor writes, with its page. Null: not there or not theirs. */
export async function planToChange(actor: Actor, caseId: string): Promise<PlanToChange | null> {
  const page = await planPage(actor, caseId, todayInLondon());
  return page?.plan ? { page, plan: page.plan } : null;
}
