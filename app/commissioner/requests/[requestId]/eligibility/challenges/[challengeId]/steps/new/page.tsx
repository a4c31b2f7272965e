import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { ChallengeStepForm } from '@/components/challenge/challenge-step-form';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
import { absent } from '@/lib/web/http/absent';
import { submitStep } from './actions';

type Props = { params: Promise<{ requestId: string; challengeId: string }> };

export default async function NewStepPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId, challengeId } = await params;
  const view = await challengesView(actor, requestId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view?.mayAsk || !challenge) absent();
  const back = `/commissioner/requests/${requestId}/eligibility/challenges/${challengeId}`;
  if (challenge.outcome) redirect(back);
  return (
    <ChallengeStepForm
      action={submitStep}
      initial={await startForm(actor, { meetingId: randomUUID() })}
      view={view}
      challengeId={challengeId}
      backHref={back}
    />
  );
}
