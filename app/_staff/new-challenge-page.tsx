import { redirect } from 'next/navigation';
import type { StaffPlace } from '@/app/_staff/place';
import { ChallengeAskForm } from '@/components/challenge/challenge-ask-form';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { openIn } from '@/lib/challenge/rules/challenge';
import { todayInLondon } from '@/lib/core/clock';
import type { FormAction } from '@/lib/core/form/form-state';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type NewChallengePageProps = { params: Promise<{ caseId: string }> };

/** The form that records that a review was asked for. @param action of the area */
export async function newChallengePage(
  { area, actor }: StaffPlace,
  { params }: NewChallengePageProps,
  action: FormAction,
) {
  const { caseId } = await params;
  const view = await challengesView(actor, caseId, todayInLondon());
  if (!view?.mayAsk) pageNotFound();
  const list = `/${area}/cases/${caseId}/eligibility/challenges`;
  // The list says why no review can be asked for now.
  const open = openIn(view.next);
  if (!open) redirect(list);
  return (
    <ChallengeAskForm
      action={action}
      initial={await startForm(actor, {}, { stage: open.stage })}
      view={view}
      open={open}
      backHref={list}
    />
  );
}
