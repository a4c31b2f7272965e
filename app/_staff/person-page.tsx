import { peopleLink } from '@/app/_staff/people-link';
import type { StaffPlace } from '@/app/_staff/place';
import { PersonSummaryView } from '@/components/home/person-summary-view';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { personDone } from '@/components/person/person-done';
import { todayInLondon } from '@/lib/core/clock';
import { personSummary } from '@/lib/home/queries/person-summary';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type PersonPageProps = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ done?: string; list?: string | string[] }>;
};

/** A person's record at a glance. */
export async function personPage({ area, actor }: StaffPlace, { params, searchParams }: PersonPageProps) {
  const { personId } = await params;
  const { done, list } = await searchParams;
  const today = todayInLondon();
  const summary = await personSummary(actor, personId, today);
  if (!summary) pageNotFound();
  return (
    <>
      <PageTitle title="Person: summary" />
      {peopleLink(area, list)}
      <DoneBanner sentences={personDone} done={done} />
      <PersonSummaryView summary={summary} area={area} list={list} today={today} />
    </>
  );
}
