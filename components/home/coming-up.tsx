import { Tag } from '@/components/nhs/tag';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { Panel } from '@/components/page/panel';
import { longDay, shortDay } from '@/lib/core/day-words';
import { formatPence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import type { PromiseMade } from '@/lib/home/rules/promises';
import type { HolderMoney } from '@/lib/money/queries/holder-money';
import type { PaymentCycle } from '@/lib/money/rules/instalments';
import type { PaymentsAhead } from '@/lib/money/rules/next-payment';
import { PromiseRow } from './promise-row';

const EVERY: Record<PaymentCycle, string> = {
  FOUR_WEEKLY: 'We pay every 4 weeks. ',
  MONTHLY: 'We pay every month. ',
  QUARTERLY: 'We pay every 3 months. ',
  ONE_OFF: '',
};

type Props = {
  money: HolderMoney;
  promises: readonly PromiseMade[];
  arePaymentsStopped: boolean;
  about: string | null;
};

/** The next payment, and what else is coming: what we have promised by our clocks, and the last day. */
export function ComingUp({ money, promises, arePaymentsStopped, about }: Props) {
  const { ahead, today, period } = money;
  const { your, Your } = pronounsFor(about);
  const payments = money.state === 'ACTIVE' && !arePaymentsStopped ? ahead : null;
  const headings = payments ? nextWords(payments, today, about) : null;
  const [before, after] = [
    promises.filter(({ dueOn }) => dueOn <= period.endsOn),
    promises.filter(({ dueOn }) => dueOn > period.endsOn),
  ];
  return (
    <Panel heading={headings?.heading ?? 'Coming up'}>
      {payments && headings && (
        <>
          {payments.next.isLate && (
            <p>
              <Tag colour="red">{daysLate(payments.next.dueOn, today)}</Tag>
            </p>
          )}
          <p>{headings.more}</p>
          <h3 className="nhsuk-heading-s">Also coming up</h3>
        </>
      )}
      <ul className="app-rows">
        {before.map((promise) => (
          <PromiseRow key={`${promise.about} ${promise.dueOn}`} promise={promise} your={your} today={today} />
        ))}
        <li className="app-rows__item">
          <div className="app-rows__main">{`${Your} budget ends`}</div>
          <div className="app-rows__end">{shortDay(period.endsOn, today)}</div>
        </li>
        {after.map((promise) => (
          <PromiseRow key={`${promise.about} ${promise.dueOn}`} promise={promise} your={your} today={today} />
        ))}
      </ul>
    </Panel>
  );
}

function nextWords({ next, after, count, cycle }: PaymentsAhead, today: PlainDate, about: string | null) {
  const to = next.payeeName ?? pronounsFor(about).you;
  const sum = formatPence(next.amount);
  const left = count === 1 ? 'This is the last payment.' : `${count} payments are left.`;
  const may = next.isProvisional ? ' The day may move: bank holidays are not known so far ahead.' : '';
  if (!next.isLate) {
    return {
      heading: `Next payment to ${to}: ${sum} on ${longDay(next.dueOn, today)}`,
      more: `${cycle ? EVERY[cycle] : ''}${left}${may}`,
    };
  }
  const isAfterToCome = after !== null && after.dueOn >= today;
  const then = isAfterToCome ? ` The one after it comes on ${longDay(after.dueOn, today)}.` : '';
  return {
    heading: `Next payment to ${to}: ${sum}`,
    more: `It was due on ${longDay(next.dueOn, today)}.${then}`,
  };
}

function daysLate(dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(dueOn, today);
  return days === 1 ? '1 day late' : `${days} days late`;
}

/** Says first that our payment is late; nothing where it is not. */
export function LatePayment({
  money: { ahead, today, state },
  arePaymentsStopped,
  about,
  phone,
}: Omit<Props, 'promises'> & { phone: string | null }) {
  if (!ahead?.next.isLate || arePaymentsStopped || state !== 'ACTIVE') return null;
  return (
    <WarningCallout heading="Our payment is late" headingLevel={2}>
      <p>
        {`We should have paid ${ahead.next.payeeName ?? pronounsFor(about).you} ${formatPence(ahead.next.amount)} on ${longDay(ahead.next.dueOn, today)}. We are sorry. `}
        This does not change how much is left.
      </p>
      {phone && (
        <p>
          Cannot pay someone today? <a href={`tel:${phone.replaceAll(' ', '')}`}>{`Call ${phone}`}</a>
        </p>
      )}
    </WarningCallout>
  );
}
