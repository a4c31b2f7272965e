import { HolidaysKnown } from '@/components/lists/holidays-known';
import { StandardsFigures } from '@/components/lists/standards-figures';
import { StandardsPeriods } from '@/components/lists/standards-periods';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import type { Params } from '@/lib/lists/list-view';
import { periodDays, readPeriod } from '@/lib/lists/period';
import { standardFigures } from '@/lib/queries/standard-figures';

const PATH = '/commissioner/standards/figures';

export default async function StandardFiguresPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const chosen = readPeriod((await searchParams).period);
  const today = todayInLondon();
  const period = periodDays(chosen, today);
  const figures = await standardFigures(actor, period);
  if (!figures) absent();
  const { holidaysKnownUntil, ...reached } = figures;

  return (
    <>
      <PageTitle title="How well the standards were met" />
      <BackLink href="/commissioner/standards">Back to late or nearly late</BackLink>
      <h1 className="nhsuk-heading-l">How well the standards were met</h1>
      <StandardsPeriods path={PATH} chosen={chosen} {...period} />
      <StandardsFigures {...reached} />
      <HolidaysKnown until={holidaysKnownUntil} today={today} />
    </>
  );
}
