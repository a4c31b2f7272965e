import type { StaffPlace } from '@/app/_staff/place';
import { ChallengeScreen } from '@/components/challenge/challenge-screen';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type ChallengePageProps = {
  params: Promise<{ caseId: string; challengeId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** One review that was asked for, with its steps. */
export async function challengePage(
  { area, actor }: StaffPlace,
  { params, searchParams }: ChallengePageProps,
) {
  const { caseId, challengeId } = await params;
  const view = await challengesView(actor, caseId, todayInLondon());
  const challenge = view?.challenges.find(({ id }) => id === challengeId);
  if (!view || !challenge) pageNotFound();
  const { done } = await searchParams;
  const listHref = `/${area}/cases/${caseId}/eligibility/challenges`;
  return <ChallengeScreen view={view} challenge={challenge} listHref={listHref} done={done} />;
}
