import 'server-only';
import { formatPence, pence, scalePence } from '@/lib/core/money';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { overlapping } from '@/lib/money/rules/payment-overlap';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { findPaymentsOf, type PaymentLine } from '@/lib/money/store/payment-line';
import { findPlanCosts } from '@/lib/money/store/plan-costs';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { type PaymentView, paymentView } from './payment-view';

/** What an approver compares a payment with. */
export type PaymentContext = {
  /** What the plan costs, and how often. */
  services: { service: string; amount: string; isWeekly: boolean }[];
  /** Null where nothing is weekly. */
  weekly: string | null;
  agreed: string;
  runs: string;
  /** The part of the budget that it is paid from, and what of it is not paid out. */
  part: { amount: string; committed: string };
  /** What the days of the payment come to, if the part is spread evenly over the budget's days. */
  share: { days: number; amount: string };
  /** The other payments of the part, the latest due first. */
  last: PaymentView[];
  /** Those that cover some of the same days. */
  overlaps: PaymentView[];
};

const LAST = 5;
/** A budget has at most this many payments on its own page too. */
const READ = 50;

/** What the plan says, what was paid before and what covers the same days. */
export async function paymentContext(
  scope: Scope,
  payment: Pick<PaymentLine, 'id' | 'budgetId' | 'allocationId' | 'startsOn' | 'endsOn'>,
  today: PlainDate,
): Promise<PaymentContext | null> {
  const costs = await findPlanCosts(scope, payment.budgetId);
  const allocations = await findAllocationMoney(scope, payment.budgetId);
  const part = allocations.find(({ id }) => id === payment.allocationId);
  if (!costs || !part) return null;
  const rows = await findPaymentsOf(scope, payment.budgetId, READ);
  const others = rows.filter((row) => row.allocationId === part.id && row.id !== payment.id);
  const days = daysBetween(payment.startsOn, payment.endsOn) + 1;
  const all = daysBetween(costs.startsOn, costs.endsOn) + 1;
  return {
    services: costs.services.map(({ service, cost, amountPence }) => ({
      service,
      amount: formatPence(pence(amountPence)),
      isWeekly: cost === 'WEEKLY',
    })),
    weekly: costs.weeklyPence > 0n ? formatPence(penceFrom(costs.weeklyPence)) : null,
    agreed: formatPence(penceFrom(costs.agreedPence)),
    runs: `${formatDay(costs.startsOn)} to ${formatDay(costs.endsOn)}`,
    part: { amount: formatPence(penceFrom(part.amount)), committed: formatPence(penceFrom(part.committed)) },
    share: { days, amount: formatPence(scalePence(penceFrom(part.amount), days, all)) },
    last: others.slice(0, LAST).map((row) => paymentView(row, today)),
    overlaps: overlapping(payment, others).map((row) => paymentView(row, today)),
  };
}
