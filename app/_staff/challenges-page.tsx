import type { StaffPlace } from '@/app/_staff/place';
import { ChallengeListScreen } from '@/components/challenge/challenge-list-screen';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type ChallengesPageProps = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Every review that was asked for on a case's eligibility. */
export async function challengesPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: ChallengesPageProps,
) {
  const { caseId } = await params;
  const view = await challengesView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const { done } = await searchParams;
  const overviewHref = `/${area}/cases/${caseId}/eligibility`;
  return <ChallengeListScreen view={view} overviewHref={overviewHref} done={done} />;
}
