import 'server-only';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import type { Actor } from '@/lib/policy/policy';
import { type CriteriaView, criteriaView } from '@/lib/queries/criteria-view';

/** The draft this actor may change; the one answer where there is none. */
export async function draftToEdit(actor: Actor, criteriaId: string): Promise<CriteriaView> {
  const view = await criteriaView(actor, criteriaId, todayInLondon());
  if (!view?.mayWrite) absent();
  return view;
}
