import { AssessmentDone } from '@/components/eligibility/assessment-done';
import { eligibilityPlaces } from '@/components/eligibility/overview-places';
import { OverviewScreen } from '@/components/eligibility/overview-screen';
import { BackLink } from '@/components/nhs/back-link';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { eligibilityView } from '@/lib/queries/eligibility-view';

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
