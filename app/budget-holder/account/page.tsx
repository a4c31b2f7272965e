import { AccountTable } from '@/components/money/account-table';
import { Caption } from '@/components/nhs/caption';
import { Pagination } from '@/components/nhs/pagination';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { todayInLondon } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import { holderAccount } from '@/lib/money/queries/holder-account';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ for?: string | string[]; after?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { for: asked, after } = await searchParams;
  const represented = await representedPerson(actor, asked);
  if ('people' in represented)
    return <ChoosePerson people={represented.people} href="/budget-holder/account" />;
  const { id, name, about, suffix } = represented.person;
  const account = await holderAccount(actor, id, [after].flat()[0]);
  if (!account) pageNotFound();
  const href = `/budget-holder/account${suffix}`;
  const { budget, page, paidInto } = account;
  return (
    <>
      <PageTitle title="Money in and out" />
      <HolderDiedLine person={represented.person} />
      <h1 className="nhsuk-heading-l">
        {about && <Caption size="l">{`${about}’s budget`}</Caption>}
        Money in and out
      </h1>
      <p className="app-print-only">{`Money of ${name}, printed on ${formatDay(todayInLondon())}.`}</p>
      {budget && page ? (
        <>
          <p>{`All money in and out of ${pronounsFor(about).your} ${budget.agreed} budget, newest first. It runs from ${budget.startsOn} to ${budget.endsOn}.`}</p>
          {paidInto && (
            <p>{`We pay into the bank account of ${paidInto.payeeName} that ends in ${paidInto.accountEnd}. If this is wrong, tell us at once.`}</p>
          )}
          <AccountTable
            lines={page.lines}
            spendingHref={(spendingId) => `/budget-holder/spending/${spendingId}${suffix}`}
          />
          <Pagination
            {...(page.after ? { previous: { href, text: 'Newest' } } : {})}
            {...(page.next
              ? { next: { href: `${href}${suffix ? '&' : '?'}after=${page.next}`, text: 'Older' } }
              : {})}
          />
        </>
      ) : (
        <p>There is no money yet. When the budget starts, you will see each payment here.</p>
      )}
    </>
  );
}
