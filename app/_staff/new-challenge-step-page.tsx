import { redirect } from 'next/navigation';
import type { StaffPlace } from '@/app/_staff/place';
import { ChallengeStepForm } from '@/components/challenge/challenge-step-form';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import type { FormAction } from '@/lib/core/form/form-state';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type NewChallengeStepPageProps = { params: Promise<{ caseId: string; challengeId: string }> };

/** The form that records a step of a review. @param action of the area */
export async function newChallengeStepPage(
  { area, actor }: StaffPlace,
  { params }: NewChallengeStepPageProps,
  action: FormAction,
) {
  const { caseId, challengeId } = await params;
  const view = await challengesView(actor, caseId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view?.mayAsk || !challenge) pageNotFound();
  const back = `/${area}/cases/${caseId}/eligibility/challenges/${challengeId}`;
  if (challenge.outcome) redirect(back);
  return (
    <ChallengeStepForm
      action={action}
      initial={await startForm(actor)}
      view={view}
      challengeId={challengeId}
      backHref={back}
    />
  );
}
