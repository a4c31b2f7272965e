import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { TimelineView } from '@/components/person/timeline-view';
import { todayInLondon } from '@/lib/core/clock';
import { personTimeline, type TimelinePage } from '@/lib/person/queries/person-timeline';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<TimelinePage> };

export default async function PersonTimelinePage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { personId } = await params;
  const timeline = await personTimeline(actor, personId, await searchParams, todayInLondon());
  if (!timeline) absent();
  return (
    <>
      <PageTitle title="Person: timeline" />
      <BackLink href="/commissioner/people">Back to people</BackLink>
      <TimelineView timeline={timeline} area="commissioner" />
    </>
  );
}
