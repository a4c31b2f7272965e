import { ChallengeListScreen } from '@/components/eligibility/challenge-list-screen';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { challengesView } from '@/lib/queries/challenges-view';

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
