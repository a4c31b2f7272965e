import 'server-only';
import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { planPage } from '@/lib/queries/plan-page';
import { isUuid } from '@/lib/shared/uuid';

/** Who is calling and the plan they write on; the one answer where there is none. */
export async function planToChange(requestId: string) {
  const actor = await requireActor('practitioner');
  const page = isUuid(requestId) ? await planPage(actor, requestId, todayInLondon()) : null;
  if (!page?.plan) notFound();
  return { actor, page, plan: page.plan };
}
