import { caseLinks, caseMore } from '@/app/_staff/case-links';
import type { StaffPlace } from '@/app/_staff/place';
import { CaseScreen } from '@/components/case/case-screen';
import { CaseDoneBanner } from '@/components/case/done-banner';
import { BackLink } from '@/components/nhs/back-link';
import { caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type CasePageProps = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** One case: its path, its facts and what the reader does next. */
export async function casePage(place: StaffPlace, { params, searchParams }: CasePageProps) {
  const { caseId } = await params;
  const view = await caseView(place.actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const { done } = await searchParams;
  const cases = `/${place.area}/cases`;
  const next =
    place.area === 'commissioner'
      ? { letterHref: `${cases}/${caseId}/letters/new` }
      : { referralHref: `/practitioner/people/${view.personId}/referrals/new` };
  return (
    <CaseScreen
      {...view}
      hrefs={caseLinks(place.area, view)}
      settleHref={`/${place.area}/people/${view.personId}`}
      casesHref={cases}
      requestHref={
        place.area === 'practitioner' ? `/practitioner/people/${view.personId}/requests/new` : null
      }
      before={
        <>
          <BackLink href={`/${place.area}/people/${view.personId}`}>Back to the person</BackLink>
          <CaseDoneBanner done={done} {...next} />
        </>
      }
      more={caseMore(place, view)}
    />
  );
}
