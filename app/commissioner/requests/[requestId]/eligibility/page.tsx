import { AssessmentDone } from '@/components/assessment/assessment-done';
import { eligibilityPlaces } from '@/components/decision/overview-places';
import { OverviewScreen } from '@/components/home/eligibility-overview-screen';
import { BackLink } from '@/components/nhs/back-link';
import { todayInLondon } from '@/lib/core/clock';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function EligibilityForDeciderPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const view = await eligibilityView(actor, requestId, todayInLondon());
  if (!view) absent();
  const { done } = await searchParams;
  const places = eligibilityPlaces('commissioner', requestId);
  return (
    <OverviewScreen
      view={view}
      places={places}
      before={
        <>
          <BackLink href={places.requestHref}>Back to the case</BackLink>
          <AssessmentDone done={done} />
        </>
      }
    />
  );
}
