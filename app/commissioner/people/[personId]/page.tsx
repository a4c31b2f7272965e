import { SummaryView } from '@/components/home/person-summary-view';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { personSummary } from '@/lib/home/queries/person-summary';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

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
