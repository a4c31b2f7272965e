import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { ChallengeAskForm } from '@/components/challenge/challenge-ask-form';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
import { absent } from '@/lib/web/http/absent';
import { submitAsking } from './actions';

type Props = { params: Promise<{ requestId: string }> };

export default async function NewChallengePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const view = await challengesView(actor, requestId, todayInLondon());
  if (!view?.mayAsk) absent();
  const list = `/commissioner/requests/${requestId}/eligibility/challenges`;
  // Why nothing can be asked for now is told there.
  if (view.next.kind !== 'open') redirect(list);
  return (
    <ChallengeAskForm
      action={submitAsking}
      initial={await startForm(actor, { challengeId: randomUUID() }, { stage: view.next.stage })}
      view={view}
      open={view.next}
      backHref={list}
    />
  );
}
