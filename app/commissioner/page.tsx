import { HolidaysKnown } from '@/components/lists/holidays-known';
import { LiveMoney } from '@/components/lists/live-money';
import { PaymentsWaiting } from '@/components/lists/payments-waiting';
import { RefundsWaiting } from '@/components/lists/refunds-waiting';
import { StandardsInBrief } from '@/components/lists/standards-in-brief';
import { DecisionsInBrief, WaitingDecisions } from '@/components/lists/waiting-decisions';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { commissionerHome } from '@/lib/queries/commissioner-home';

export default async function CommissionerHomePage() {
  const actor = await requireActor('commissioner');
  const today = todayInLondon();
  const home = await commissionerHome(actor, today);
  if (!home) absent();
  const { inbox, payments, refunds, totals, standards, holidaysKnownUntil } = home;

  return (
    <>
      <PageTitle title={inbox ? 'What needs a decision' : 'Budgets in numbers'} />
      <h1 className="nhsuk-heading-l">{inbox ? 'What needs a decision' : 'Budgets in numbers'}</h1>
      {inbox && <DecisionsInBrief {...inbox} />}
      {standards && <StandardsInBrief {...standards} href="/commissioner/standards" />}
      <LiveMoney {...totals} hasLists={inbox !== null} />
      {inbox && <WaitingDecisions items={inbox.items} waiting={inbox.waiting} today={today} />}
      {payments && <PaymentsWaiting items={payments} today={today} />}
      {refunds && <RefundsWaiting items={refunds} />}
      {actor.role === 'ADMINISTRATOR' && <HolidaysKnown until={holidaysKnownUntil} today={today} />}
    </>
  );
}
