import { ChallengeListScreen } from '@/components/challenge/challenge-list-screen';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function ChallengesPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const view = await challengesView(actor, requestId, todayInLondon());
  if (!view) absent();
  const { done } = await searchParams;
  const overviewHref = `/commissioner/requests/${requestId}/eligibility`;
  return <ChallengeListScreen view={view} overviewHref={overviewHref} done={done} />;
}
