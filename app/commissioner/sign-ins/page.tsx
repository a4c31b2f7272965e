import { SignInFailures } from '@/components/identity/sign-in-failures';
import { SlowedSignIns } from '@/components/identity/slowed-sign-ins';
import { Pagination } from '@/components/nhs/pagination';
import { PageTitle } from '@/components/page/page-title';
import { failedSignIns } from '@/lib/identity/queries/failed-sign-ins';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

const href = '/commissioner/sign-ins';

export default async function SignInsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await failedSignIns(actor, [(await searchParams).after].flat()[0]);
  if (!list) pageNotFound();
  const { accounts, addresses, failures, after, next } = list;
  return (
    <>
      <PageTitle title="Failed sign-ins" />
      <h1 className="nhsuk-heading-l">Failed sign-ins</h1>
      <p>
        Tries to sign in to the accounts of your staff that did not work. We keep them for 90 days, and never
        what was typed.
      </p>
      <h2 className="nhsuk-heading-m">Slowed down now</h2>
      <SlowedSignIns accounts={accounts} addresses={addresses} />
      <h2 className="nhsuk-heading-m">All failed sign-ins</h2>
      {failures.length === 0 ? (
        <p>{after ? 'There are no more.' : 'No sign-in of your staff has failed in the last 90 days.'}</p>
      ) : (
        <>
          <p>
            The latest come first. A few wrong passwords are normal. If someone tries many times, ask the
            person if it was them.
          </p>
          <SignInFailures failures={failures} />
        </>
      )}
      <Pagination
        ariaLabel="Pages of this list"
        {...(after ? { previous: { href, text: 'First page' } } : {})}
        {...(next ? { next: { href: `${href}?after=${next}` } } : {})}
      />
    </>
  );
}
