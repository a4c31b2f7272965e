import { HolderToDo } from '@/components/home/holder-to-do';
import { MoneyFailed } from '@/components/home/money-failed';
import { MoneyHome } from '@/components/home/money-home';
import { NeedToTalk } from '@/components/home/need-to-talk';
import { HolderReviewLine } from '@/components/review/holder-review';
import type { HolderHome } from '@/lib/home/queries/holder-home';
import { DecisionLink, PlanToAgree } from './home-links';

export type HomeProps = { home: HolderHome; about: string | null; suffix: string };

/** The home of a budget: its money next to what there is to do and whom to call. */
export function HomeWithMoney({ home, about, suffix }: HomeProps) {
  const { money, moneyFault, story, contact, tasks } = home;
  const asked = money?.isArranged ? null : tasks;
  const phone = contact.contactPhone;
  const contactHref = `/budget-holder/contact${suffix}`;
  const aside = (
    <>
      <HolderToDo
        tasks={asked}
        repayments={home.repayments}
        repaymentHref={(id) => `/budget-holder/repayments/${id}${suffix}`}
        lineHref={(id) => `/budget-holder/spending/${id}${suffix}`}
        receiptsHref={`/budget-holder/account${suffix}`}
      >
        {home.asksForPlan && <PlanToAgree about={about} href={`/budget-holder/plan${suffix}`} />}
      </HolderToDo>
      <NeedToTalk
        name={story?.contactName ?? null}
        phone={story?.contactPhone ?? phone}
        hours={contact.contactHours}
        contactHref={contactHref}
        about={about}
      />
    </>
  );
  if (!money) {
    return (
      <div className="app-two">
        <div>
          <MoneyFailed
            fault={moneyFault ?? ''}
            about={about}
            href={`/budget-holder${suffix}`}
            phone={phone}
            hours={contact.contactHours}
          />
        </div>
        <div>{aside}</div>
      </div>
    );
  }
  const mayRecord = home.mayRecord && money.state !== 'ENDED' && !money.isArranged;
  return (
    <MoneyHome
      money={money}
      about={about}
      arePaymentsStopped={home.arePaymentsStopped || money.isUnpaid}
      promises={home.promises}
      recordHref={mayRecord ? `/budget-holder/spending/new${suffix}` : null}
      accountHref={`/budget-holder/account${suffix}`}
      toDo={countToDo(asked) + home.repayments.length + Number(home.asksForPlan)}
      phone={phone}
      contactHref={contactHref}
      aside={aside}
    >
      {home.seesDecision && <DecisionLink about={about} suffix={suffix} />}
      {home.review?.last && (
        <HolderReviewLine review={{ last: home.review.last, nextOn: null }} about={about} />
      )}
    </MoneyHome>
  );
}

function countToDo(tasks: HolderHome['tasks']): number {
  return (tasks?.questions.length ?? 0) + Number((tasks?.withoutReceipt ?? 0) > 0);
}
