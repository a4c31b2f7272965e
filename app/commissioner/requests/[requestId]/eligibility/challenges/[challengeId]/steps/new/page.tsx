import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { ChallengeStepForm } from '@/components/eligibility/challenge-step-form';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { challengesView } from '@/lib/queries/challenges-view';
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
