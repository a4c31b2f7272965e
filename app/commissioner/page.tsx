import { RefundsWaiting } from '@/components/challenge/refunds-waiting';
import { HolidaysKnown } from '@/components/decision/holidays-known';
import { StandardsInBrief } from '@/components/decision/standards-in-brief';
import { DecisionsInBrief, WaitingDecisions } from '@/components/home/waiting-decisions';
import { LiveMoney } from '@/components/money/live-money';
import { PaymentsWaiting } from '@/components/money/payments-waiting';
import { PageTitle } from '@/components/page/page-title';
import { RunsWaiting } from '@/components/payment/runs-waiting';
import { todayInLondon } from '@/lib/core/clock';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export default async function CommissionerHomePage() {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const home = await commissionerHome(actor, today);
  if (!home) pageNotFound();
  const { inbox, payments, runs, refunds, totals, standards, holidaysKnownUntil } = home;

  return (
    <>
      <PageTitle title={inbox ? 'What needs a decision' : 'Budgets in numbers'} />
      <h1 className="nhsuk-heading-l">{inbox ? 'What needs a decision' : 'Budgets in numbers'}</h1>
      {inbox && <DecisionsInBrief {...inbox} />}
      {standards && <StandardsInBrief {...standards} href="/commissioner/standards" />}
      <LiveMoney {...totals} hasLists={inbox !== null} />
      {inbox && <WaitingDecisions items={inbox.items} waiting={inbox.waiting} today={today} />}
      <RunsWaiting items={runs} today={today} />
      {payments && <PaymentsWaiting items={payments} today={today} />}
      {refunds && <RefundsWaiting items={refunds} />}
      {actor.role === 'ADMINISTRATOR' && <HolidaysKnown until={holidaysKnownUntil} today={today} />}
    </>
  );
}
