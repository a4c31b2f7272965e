import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type PayoutFacts, payoutStops, stopName } from '@/lib/money/rules/payout-stops';
import type { PaymentLine } from '@/lib/money/store/payment-line';
import { penceFrom } from '@/lib/platform/db/pence';

/** One payment as lists and its own page show it. Amounts and days are ready to show. */
export type PaymentView = Omit<
  PaymentLine,
  'amount' | 'startsOn' | 'endsOn' | 'dueOn' | 'diedOn' | 'consentEndedOn' | 'responsibleUntil'
> & {
  amount: string;
  period: string;
  dueOn: string;
  isLate: boolean;
  /** What stops it, in few words; null where it has gone out or nothing does. */
  stopped: string | null;
};

/** What a list does not read: the page of the payment does. */
const UNKNOWN: PayoutFacts = {
  diedOn: null,
  consentEndedOn: null,
  consentLapsedOn: null,
  excludedAfter: null,
  payeeEndedOn: null,
  basisMissingAfter: null,
  capacityAfter: null,
  capacityLostAfter: null,
  missing: [],
  suspendedAfter: null,
  stoppedAfter: null,
  budgetEndedOn: null,
  responsibleUntil: null,
};

/** Prepares a payment for lists and its own page. */
export function paymentView(row: PaymentLine, today: PlainDate): PaymentView {
  const { amount, startsOn, endsOn, dueOn, diedOn, consentEndedOn, responsibleUntil, ...rest } = row;
  const isOpen = row.state === 'PROPOSED' || row.state === 'APPROVED';
  // Days up to the last one are owed as ever.
  const movedAt = responsibleUntil && endsOn > responsibleUntil ? responsibleUntil : null;
  return {
    ...rest,
    amount: formatPence(penceFrom(amount)),
    period: formatPeriod(startsOn, endsOn),
    dueOn: formatDay(dueOn),
    isLate: isOpen && dueOn < today,
    stopped: isOpen ? stopOf({ ...UNKNOWN, diedOn, consentEndedOn, responsibleUntil: movedAt }) : null,
  };
}

function stopOf(facts: PayoutFacts): string | null {
  const [first] = payoutStops(facts);
  return first ? stopName(first.stop) : null;
}

/** "30 November to 27 December 2026". The first year is left out if both days are in one year. */
export function formatPeriod(startsOn: PlainDate, endsOn: PlainDate): string {
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  const from = isOneYear ? formatDay(startsOn).replace(/ \d{4}$/, '') : formatDay(startsOn);
  return `${from} to ${formatDay(endsOn)}`;
}
