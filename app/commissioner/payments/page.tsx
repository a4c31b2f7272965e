import { notFound } from 'next/navigation';
import { MoneyDoneBanner } from '@/components/money/done-banner';
import { PaymentTable } from '@/components/money/payment-table';
import { type PaymentState, paymentStateName } from '@/components/money/payment-words';
import { Pagination } from '@/components/nhs/pagination';
import { Tabs } from '@/components/nhs/tabs';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { paymentsList } from '@/lib/queries/payments-list';

type Props = {
  searchParams: Promise<{ state?: string | string[]; after?: string | string[]; done?: string }>;
};

const states: Record<string, PaymentState> = {
  proposed: 'PROPOSED',
  approved: 'APPROVED',
  paid: 'RELEASED',
  cancelled: 'CANCELLED',
};

export default async function PaymentsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { state: asked, after, done } = await searchParams;
  const [slug, state] = Object.entries(states).find(([key]) => key === asked) ?? ['proposed', 'PROPOSED'];
  const list = await paymentsList(actor, state, [after].flat()[0], todayInLondon());
  if (!list) notFound();
  const current = list.counts.find((one) => one.state === state);
  const href = `/commissioner/payments?state=${slug}`;
  const tabs = Object.entries(states).map(([key, value]) => ({
    href: `/commissioner/payments?state=${key}`,
    text: `${paymentStateName(value)} (${list.counts.find((one) => one.state === value)?.count ?? 0})`,
    isCurrent: value === state,
  }));
  return (
    <>
      <PageTitle title="Payments" />
      <MoneyDoneBanner done={done} />
      <h1 className="nhsuk-heading-l">Payments</h1>
      <p>One person proposes a payment, another approves it, and a third releases it.</p>
      <Tabs ariaLabel="Payments by what they wait for" items={tabs} />
      {list.payments.length === 0 ? (
        <p className="nhsuk-u-margin-top-4">{empty[state]}</p>
      ) : (
        <>
          <p className="nhsuk-u-margin-top-4">
            {`${current?.count} ${current?.count === 1 ? 'payment' : 'payments'}, ${current?.sum} in all. Oldest due first.`}
          </p>
          <PaymentTable
            caption={paymentStateName(state)}
            isCaptionHidden
            payments={list.payments}
            hrefOf={(id) => `/commissioner/payments/${id}`}
            hasPerson
          />
        </>
      )}
      <Pagination
        {...(list.after ? { previous: { href, text: 'First page' } } : {})}
        {...(list.next ? { next: { href: `${href}&after=${list.next}` } } : {})}
      />
    </>
  );
}

const empty: Record<PaymentState, string> = {
  PROPOSED: 'No payment waits for approval. Payments are proposed from a budget’s own page.',
  APPROVED: 'No payment waits to be released.',
  RELEASED: 'Nothing has been paid yet.',
  CANCELLED: 'No payment has been cancelled.',
};
