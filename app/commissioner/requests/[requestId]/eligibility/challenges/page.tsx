import { ChallengeDone } from '@/components/eligibility/challenge-done';
import { ChallengeListScreen } from '@/components/eligibility/challenge-list-screen';
import { BackLink } from '@/components/nhs/back-link';
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
  const overview = `/commissioner/requests/${requestId}/eligibility`;
  return (
    <ChallengeListScreen
      view={view}
      listHref={`${overview}/challenges`}
      before={
        <>
          <BackLink href={overview}>Back to eligibility</BackLink>
          <ChallengeDone done={(await searchParams).done} />
        </>
      }
    />
  );
}
