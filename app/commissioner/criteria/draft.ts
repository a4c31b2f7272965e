import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { type CriteriaView, criteriaView } from '@/lib/criteria/queries/criteria-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

/** The draft this actor may change; the one answer where there is none. */
export async function draftToEdit(actor: Actor, criteriaId: string): Promise<CriteriaView> {
  const view = await criteriaView(actor, criteriaId, todayInLondon());
  if (!view?.mayWrite) pageNotFound();
  return view;
}
