import { peopleLink } from '@/app/_staff/people-link';
import type { StaffPlace } from '@/app/_staff/place';
import { EligibilityRecordView } from '@/components/decision/eligibility-record';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { personDone } from '@/components/person/person-done';
import { todayInLondon } from '@/lib/core/clock';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type EligibilityRecordPageProps = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ done?: string; list?: string | string[] }>;
};

/** What was decided for a person, with its history. */
export async function eligibilityRecordPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: EligibilityRecordPageProps,
) {
  const { personId } = await params;
  const { done, list } = await searchParams;
  const view = await personEligibility(actor, personId, todayInLondon());
  if (!view) pageNotFound();
  return (
    <>
      <PageTitle title="Person: eligibility" />
      {peopleLink(area, list)}
      <DoneBanner sentences={personDone} done={done} />
      <EligibilityRecordView view={view} area={area} list={list} />
    </>
  );
}
