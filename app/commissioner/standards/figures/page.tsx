import { HolidaysKnown } from '@/components/decision/holidays-known';
import { StandardsFigures } from '@/components/decision/standards-figures';
import { StandardsPeriods } from '@/components/decision/standards-periods';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import type { Params } from '@/lib/core/list-view';
import { standardFigures } from '@/lib/decision/queries/standard-figures';
import { periodDays, readPeriod } from '@/lib/decision/rules/period';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

const PATH = '/commissioner/standards/figures';

export default async function StandardFiguresPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const chosen = readPeriod((await searchParams).period);
  const today = todayInLondon();
  const period = periodDays(chosen, today);
  const figures = await standardFigures(actor, period);
  if (!figures) pageNotFound();
  const { holidaysKnownUntil, ...reached } = figures;

  return (
    <>
      <PageTitle title="Performance against standards" />
      <BackLink href="/commissioner/standards">Back to overdue and due soon</BackLink>
      <h1 className="nhsuk-heading-l">Performance against standards</h1>
      <StandardsPeriods path={PATH} chosen={chosen} {...period} />
      <StandardsFigures {...reached} />
      <HolidaysKnown until={holidaysKnownUntil} today={today} />
    </>
  );
}
