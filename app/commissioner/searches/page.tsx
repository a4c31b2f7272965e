import { UseTable } from '@/components/identity/use-table';
import { Pagination } from '@/components/nhs/pagination';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { findUseOfDay } from '@/lib/home/queries/use-of-day';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ day?: string | string[] }> };

const href = '/commissioner/searches';

export default async function SearchesPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const use = await findUseOfDay(actor, [(await searchParams).day].flat()[0], todayInLondon());
  if (!use) pageNotFound();
  const { day, users, hasMore, before, after } = use;
  return (
    <>
      <PageTitle title="Searches and exports" />
      <h1 className="nhsuk-heading-l">Searches and exports</h1>
      <p>
        Who searched for people, exported lists or opened records from outside their caseload. What was
        searched for is not kept. If a number is far above what someone’s work needs, ask them why.
      </p>
      <h2 className="nhsuk-heading-m">{formatDay(day)}</h2>
      {users.length === 0 ? (
        <p>There were no searches or exports on this day.</p>
      ) : (
        <UseTable users={users} />
      )}
      {hasMore && <p>Only the {users.length} who did most are shown.</p>}
      <Pagination
        ariaLabel="Days"
        previous={{ href: `${href}?day=${before}`, text: 'Day before', label: formatDay(before) }}
        {...(after
          ? { next: { href: `${href}?day=${after}`, text: 'Day after', label: formatDay(after) } }
          : {})}
      />
    </>
  );
}
