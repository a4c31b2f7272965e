import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { isUuid } from '@/lib/core/uuid';
import { absent } from '@/lib/web/http/absent';
import { planPage } from './plan-page';

/** The plan this actor writes on, with its page; the one answer where there is none. */
export async function planToChange(actor: Actor, requestId: string) {
  const page = isUuid(requestId) ? await planPage(actor, requestId, todayInLondon()) : null;
  if (!page?.plan) absent();
  return { page, plan: page.plan };
}
