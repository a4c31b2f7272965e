import { ChallengeScreen } from '@/components/eligibility/challenge-screen';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { challengesView } from '@/lib/queries/challenges-view';

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
