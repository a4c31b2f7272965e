import { ChallengeScreen } from '@/components/challenge/challenge-screen';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string; challengeId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function ChallengePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { requestId, challengeId } = await params;
  const view = await challengesView(actor, requestId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view || !challenge) absent();
  const { done } = await searchParams;
  const listHref = `/practitioner/requests/${requestId}/eligibility/challenges`;
  return <ChallengeScreen view={view} challenge={challenge} listHref={listHref} done={done} />;
}
