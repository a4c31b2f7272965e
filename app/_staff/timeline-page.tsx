import { peopleLink } from '@/app/_staff/people-link';
import type { StaffPlace } from '@/app/_staff/place';
import { PageTitle } from '@/components/page/page-title';
import { TimelineView } from '@/components/person/timeline-view';
import { todayInLondon } from '@/lib/core/clock';
import { personTimeline, type TimelineSearch } from '@/lib/person/queries/person-timeline';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type TimelinePageProps = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<TimelineSearch & { list?: string | string[] }>;
};

/** Everything that happened to a person, newest first. */
export async function timelinePage({ area, actor }: StaffPlace, { params, searchParams }: TimelinePageProps) {
  const { personId } = await params;
  const { list, ...page } = await searchParams;
  const timeline = await personTimeline(actor, personId, page, todayInLondon());
  if (!timeline) pageNotFound();
  return (
    <>
      <PageTitle title="Person: timeline" />
      {peopleLink(area, list)}
      <TimelineView timeline={timeline} area={area} list={list} />
    </>
  );
}
