import { CriteriaDone } from '@/components/eligibility/criteria-done';
import { CriteriaDraft } from '@/components/eligibility/criteria-draft';
import { CriteriaPublished } from '@/components/eligibility/criteria-published';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { criteriaView } from '@/lib/queries/criteria-view';
import { criteriaHref } from '../places';
import { submitMoveQuestion } from './actions';

type Props = {
  params: Promise<{ criteriaId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function OneCriteriaPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { criteriaId } = await params;
  const view = await criteriaView(actor, criteriaId, todayInLondon());
  if (!view) absent();
  const { done } = await searchParams;
  const shown = { view, here: criteriaHref(criteriaId), news: <CriteriaDone done={done} /> };
  if (!view.mayWrite) return <CriteriaPublished {...shown} />;
  return <CriteriaDraft {...shown} action={submitMoveQuestion} initial={await startForm(actor)} />;
}
