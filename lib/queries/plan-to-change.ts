import 'server-only';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import type { Actor } from '@/lib/policy/policy';
import { planPage } from '@/lib/queries/plan-page';
import { isUuid } from '@/lib/shared/uuid';

/** The plan this actor writes on, with its page; the one answer where there is none. */
export async function planToChange(actor: Actor, requestId: string) {
  const page = isUuid(requestId) ? await planPage(actor, requestId, todayInLondon()) : null;
  if (!page?.plan) absent();
  return { page, plan: page.plan };
}
