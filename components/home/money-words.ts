import { laterOf } from '@/lib/case/rules/request-basis';
import { longDay } from '@/lib/core/day-words';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';
import type { HolderMoney } from '@/lib/money/queries/holder-money';

/** The answer of a home: a small line, the sum, and a sentence. */
export type Answer = { says: string; sum: Pence; means: string };

export type NowFacts = {
  money: HolderMoney;
  /** The person's called name; null if it is the reader. */
  about: string | null;
  arePaymentsStopped: boolean;
};

/** What can be spent now and until when it has to last, or when it begins. */
export function answerOf({ money, about, arePaymentsStopped }: NowFacts): Answer {
  const { places, summary, isArranged, endsOn, position, period, today } = money;
  const words = pronounsFor(about);
  const forWho = about ? ` for ${about}` : '';
  if (summary.status === 'ENDED' || money.state === 'ENDED')
    return { says: `${words.Your} budget ended on ${endsOn}. Not spent`, ...ended(money) };
  if (isArranged) {
    const starts = today < period.startsOn ? ` from ${longDay(period.startsOn, today)}` : '';
    const means = `It pays for ${words.your} care until ${endsOn}. The NHS pays. You do not pay for this care.`;
    return { says: `${about ? `${about} can use` : 'You can use'}${starts}`, sum: places.useNow, means };
  }
  const later = spendLater(money, arePaymentsStopped);
  if (later) {
    const is = later.isFirst ? 'This is the first payment.' : holderSentence(money, words);
    const not = later.on === period.startsOn ? ' We cannot pay for anything bought before that day.' : '';
    const says = `You can spend from ${longDay(later.on, today)}${forWho}`;
    return { says, sum: later.sum, means: `${is}${not}`.trim() };
  }
  const means = [holderSentence(money, words), untilSentence(money, words, arePaymentsStopped)];
  if (position.own > 0) means.push(ownSentence(position.own, about));
  return { says: `You can spend now${forWho}`, sum: places.spendNow, means: means.join(' ').trim() };
}

function ended({ unspent }: HolderMoney): Pick<Answer, 'sum' | 'means'> {
  const means =
    unspent > 0
      ? 'This was paid out and is not spent. We will say what happens with it.'
      : 'No money is left to spend.';
  return { sum: pence(Math.max(0, unspent)), means };
}

type SpendLater = { on: PlainDate; sum: Pence; isFirst: boolean };

/**
 * What can be spent from a day to come: the first payment, or before the budget starts what is there already.
 * Null: it can be spent, or the day is not known.
 */
function spendLater(money: HolderMoney, arePaymentsStopped: boolean): SpendLater | null {
  const { places, period, today, ahead } = money;
  const { startsOn } = period;
  const first = isBeforeFirst(money) && !arePaymentsStopped ? ahead?.next : undefined;
  if (first && !first.isLate) return { on: laterOf(first.dueOn, startsOn), sum: first.amount, isFirst: true };
  return today < startsOn && places.spendNow > 0
    ? { on: startsOn, sum: places.spendNow, isFirst: false }
    : null;
}

/** Nothing is in an account or spent yet. */
export function isBeforeFirst({ position, places, isArranged }: HolderMoney): boolean {
  return !isArranged && position.spent === 0 && position.paidOut === (places.onItsWay?.amount ?? 0);
}

/** Who has what can be spent. Left out where some is with one and some with another: the rows say it. */
function holderSentence({ places: { rows, spendNow } }: HolderMoney, { your }: Pronouns): string {
  const withPayees = rows.filter(
    ({ place, amount }) => (place === 'ACCOUNT' || place === 'HOLDER') && amount > 0,
  );
  const [only] = withPayees;
  if (spendNow === 0 || !only || withPayees.length > 1) return '';
  return only.holderName === null
    ? `This is in ${your} care account.`
    : `${only.holderName} holds this money.`;
}

function untilSentence(money: HolderMoney, words: Pronouns, arePaymentsStopped: boolean): string {
  const { ahead, places, endsOn, today } = money;
  if (arePaymentsStopped || money.state === 'SUSPENDED')
    return 'Payments have stopped for now. We will talk to you about it.';
  if (ahead && !ahead.next.isLate) {
    const { payeeName, dueOn } = ahead.next;
    return `It has to last until we pay ${payeeName ?? words.you} again on ${longDay(dueOn, today)}.`;
  }
  if (ahead) return '';
  const isMoreToCome = places.rows.some(({ place, amount }) => place === 'TO_COME' && amount > 0);
  return isMoreToCome
    ? 'The day of the next payment is not set yet. You will see it here.'
    : `It has to last until ${words.your} budget ends on ${endsOn}.`;
}

function ownSentence(own: Pence, about: string | null): string {
  const who = about ? 'of other money' : 'of your own money';
  return `${formatPence(own)} ${who} went into this. We count it against the next payment.`;
}
