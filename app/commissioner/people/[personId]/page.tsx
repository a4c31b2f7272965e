import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { SummaryView } from '@/components/person/summary-view';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { personSummary } from '@/lib/queries/person-summary';

type Props = { params: Promise<{ personId: string }> };

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { personId } = await params;
  const summary = await personSummary(actor, personId, todayInLondon());
  if (!summary) absent();
  return (
    <>
      <PageTitle title="Person: summary" />
      <BackLink href="/commissioner/people">Back to people</BackLink>
      <SummaryView summary={summary} area="commissioner" />
    </>
  );
}
