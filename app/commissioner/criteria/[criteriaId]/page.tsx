import { criteriaDone } from '@/components/criteria/criteria-done';
import { CriteriaDraft } from '@/components/criteria/criteria-draft';
import { CriteriaPublished } from '@/components/criteria/criteria-published';
import { DoneBanner } from '@/components/page/done-banner';
import { todayInLondon } from '@/lib/core/clock';
import { criteriaView } from '@/lib/criteria/queries/criteria-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../criteria-hrefs';
import { submitMoveQuestion } from './actions';

type Props = {
  params: Promise<{ criteriaId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function OneCriteriaPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { criteriaId } = await params;
  const view = await criteriaView(actor, criteriaId, todayInLondon());
  if (!view) pageNotFound();
  const { done } = await searchParams;
  const shown = {
    view,
    here: criteriaHref(criteriaId),
    news: <DoneBanner sentences={criteriaDone} done={done} />,
  };
  if (!view.mayWrite) return <CriteriaPublished {...shown} />;
  return <CriteriaDraft {...shown} action={submitMoveQuestion} initial={await startForm(actor)} />;
}
