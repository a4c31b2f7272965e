import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Undated } from './act';
import type { Clockwork } from './milestones';
import { type Bought, boughtOf, type PaymentDue, paymentsOf } from './money';
import type { Random } from './random';
import type { Story } from './story';
import { later, workingDayNear, workingDaysBefore } from './working-days';

/** Payments and spending of an active budget up to yesterday, and payments that are due next. */
export function moneySteps(story: Story, { today, holidays }: Clockwork, random: Random): Undated[] {
  const { started } = story.milestones;
  if (story.place.stage !== 'ACTIVE' || !started) return [];
  const latest = workingDaysBefore(today, 1, holidays);
  const near = (day: PlainDate) => workingDayNear(later(day, started), latest, holidays);
  const payments = dueOf(story, addDays(today, 16)).map((due, place) => ({ due, key: `payment ${place}`, paidOn: due.dueOn <= latest && started < latest ? near(due.dueOn) : null })); // biome-ignore format: one line
  // Holders record on any day, staff on working days.
  const recordedOn = (day: PlainDate) => (story.signIn && day >= started ? day : near(day));
  const afford = purse(story, payments);
  const spent = boughtOf(random, { ...story, until: addDays(today, -1) })
    .map((bought) => ({ ...bought, recordedOn: recordedOn(bought.recordedOn) }))
    .filter((bought) => bought.spentOn <= bought.recordedOn)
    .flatMap((bought) => afford(bought));
  return [
    ...payments.flatMap((payment) => paymentSteps(payment, near, today)),
    ...spent.flatMap((bought, place) => spendingSteps(story, bought, place, today)),
  ];
}

/** Most payments cover three months, and all of those with fast spending, so that there is money to spend. */
function dueOf({ parts, bought, startsOn, pace, index }: Story, until: PlainDate): PaymentDue[] {
  const cycle = bought.lines.every(({ cost }) => cost === 'ONE_OFF')
    ? 'ONE_OFF'
    : pace === 'FAST' || (index > 4 && index % 3 > 0)
      ? 'QUARTERLY'
      : 'FOUR_WEEKLY';
  return parts.flatMap((part, nth) =>
    paymentsOf(part, { index: nth, weeks: bought.weeks, startsOn, cycle, until }),
  );
}

type Paid = { due: PaymentDue; key: string; paidOn: PlainDate | null };

/**
 * Proposed a week ahead, approved two days later, released on the due day. A payment due soon still waits.
 */
function paymentSteps(
  { due, key, paidOn }: Paid,
  near: (day: PlainDate) => PlainDate,
  today: PlainDate,
): Undated[] {
  const proposedOn = near(addDays(due.dueOn, -8));
  const approvedOn = near(addDays(due.dueOn, -5));
  const steps: Undated[] = [
    {
      on: proposedOn,
      act: { kind: 'propose', key, due: { ...due, dueOn: later(due.dueOn, proposedOn) } },
    },
  ];
  const isApproved = paidOn !== null || addDays(due.dueOn, -6) < today;
  if (isApproved) steps.push({ on: approvedOn, act: { kind: 'approve', key } });
  if (paidOn !== null) steps.push({ on: later(paidOn, approvedOn), act: { kind: 'release', key } });
  return steps;
}

/**
 * Spends from an allocation: a notional one has all of its money, another what was paid out by the day
 * before.
 */
function purse({ parts }: Story, payments: readonly Paid[]) {
  const spent = parts.map(() => 0);
  const available = (part: number, on: PlainDate) =>
    parts[part]?.way === 'NOTIONAL'
      ? (parts[part]?.amount ?? 0)
      : payments.reduce(
          (sum, { due, paidOn }) =>
            sum + (due.part === part && paidOn !== null && paidOn < on ? due.amount : 0),
          0,
        );
  return (bought: Bought): Bought[] => {
    const left = available(bought.part, bought.recordedOn) - (spent[bought.part] ?? 0);
    const amount = pence(Math.min(bought.amount, left));
    if (amount < 500) return [];
    spent[bought.part] = (spent[bought.part] ?? 0) + amount;
    return [{ ...bought, amount }];
  };
}

function spendingSteps(
  { bought, signIn, index }: Story,
  item: Bought,
  place: number,
  today: PlainDate,
): Undated[] {
  const key = `spending ${place}`;
  const line = bought.lines[item.line];
  const paidTo =
    line?.provider === 'Employed directly' ? 'Personal assistants’ wages' : (line?.provider ?? 'Local shop');
  const steps: Undated[] = [{ on: item.recordedOn, act: { kind: 'spend', key, bought: item, paidTo } }];
  // Sometimes spending was recorded twice or wrongly, and finance reverses it.
  if (index % 23 === 5 && place === 1)
    steps.push({ on: addDays(item.recordedOn, 1), act: { kind: 'reverse', key } });
  if (signIn === 'holder' && place % 2 === 0)
    steps.push({ on: item.recordedOn, act: { kind: 'receipt', key } });
  return steps.filter(({ on }) => on < today);
}
