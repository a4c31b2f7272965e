import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { DoneBanner } from '@/components/person/done';
import { SummaryView } from '@/components/person/summary-view';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { personSummary } from '@/lib/queries/person-summary';

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ done?: string }> };

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const summary = await personSummary(actor, personId, todayInLondon());
  if (!summary) absent();
  return (
    <>
      <PageTitle title="Person: summary" />
      <BackLink href="/practitioner/caseload">Back to my caseload</BackLink>
      <DoneBanner done={(await searchParams).done} />
      <SummaryView summary={summary} area="practitioner" />
    </>
  );
}
