import { moneyDone } from '@/components/money/money-done';
import { PaymentTable } from '@/components/money/payment-table';
import { paymentStateName } from '@/components/money/payment-text';
import { Pagination } from '@/components/nhs/pagination';
import { Tabs } from '@/components/nhs/tabs';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { paymentsList } from '@/lib/money/queries/payments-list';
import type { PaymentState, WaitingState } from '@/lib/money/rules/payment-state';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  searchParams: Promise<{ state?: string | string[]; after?: string | string[]; done?: string }>;
};

const states: Record<string, PaymentState> = {
  proposed: 'PROPOSED',
  approved: 'APPROVED',
  paid: 'RELEASED',
  cancelled: 'CANCELLED',
  returned: 'RETURNED',
};

export default async function PaymentsPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { state: asked, after, done } = await searchParams;
  const [slug, state] = Object.entries(states).find(([key]) => key === asked) ?? ['proposed', 'PROPOSED'];
  const list = await paymentsList(actor, state, [after].flat()[0], todayInLondon());
  if (!list) pageNotFound();
  const href = `/commissioner/payments?state=${slug}`;
  const tabs = Object.entries(states).map(([key, value]) => ({
    href: `/commissioner/payments?state=${key}`,
    text: tabText(value, list.waiting),
    isCurrent: value === state,
  }));
  return (
    <>
      <PageTitle title="Payments" />
      <DoneBanner sentences={moneyDone} done={done} />
      <h1 className="nhsuk-heading-l">Payments</h1>
      <p>One person proposes a payment, another approves it, and a third releases it.</p>
      <Tabs ariaLabel="Payments by status" items={tabs} />
      {list.payments.length === 0 ? (
        <p className="nhsuk-u-margin-top-4">{empty[state]}</p>
      ) : (
        <>
          <p className="nhsuk-u-margin-top-4">{order(state, list.waiting)}</p>
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

type Waiting = Record<WaitingState, { count: number; sum: string }>;

function tabText(state: PaymentState, waiting: Waiting): string {
  const name = paymentStateName(state);
  return isOpen(state) ? `${name} (${waiting[state].count})` : name;
}

function order(state: PaymentState, waiting: Waiting): string {
  if (!isOpen(state)) return 'Latest due first.';
  const { count, sum } = waiting[state];
  return `${count} ${count === 1 ? 'payment' : 'payments'}, ${sum} in total. Oldest due first.`;
}

function isOpen(state: PaymentState): state is WaitingState {
  return state === 'PROPOSED' || state === 'APPROVED';
}

const empty: Record<PaymentState, string> = {
  PROPOSED: 'No payments are waiting for approval. You can propose a payment on a budget’s page.',
  APPROVED: 'No payments are waiting to be released.',
  RELEASED: 'Nothing has been paid yet.',
  CANCELLED: 'No payments have been cancelled.',
  RETURNED: 'No payments have been returned.',
};
