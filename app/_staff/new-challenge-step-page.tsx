import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { StaffPlace } from '@/app/_staff/place';
import { ChallengeStepForm } from '@/components/challenge/challenge-step-form';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import type { FormAction } from '@/lib/core/form/form-state';
import { startForm } from '@/lib/web/forms/form-action';
import { absent } from '@/lib/web/http/absent';

export type NewChallengeStepPageProps = { params: Promise<{ requestId: string; challengeId: string }> };

/** The form that records a step of a review. @param action of the area */
export async function newChallengeStepPage(
  { area, actor }: StaffPlace,
  { params }: NewChallengeStepPageProps,
  action: FormAction,
) {
  const { requestId, challengeId } = await params;
  const view = await challengesView(actor, requestId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view?.mayAsk || !challenge) absent();
  const back = `/${area}/requests/${requestId}/eligibility/challenges/${challengeId}`;
  if (challenge.outcome) redirect(back);
  return (
    <ChallengeStepForm
      action={action}
      initial={await startForm(actor, { meetingId: randomUUID() })}
      view={view}
      challengeId={challengeId}
      backHref={back}
    />
  );
}
