import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentCycle } from './instalments';
import { type CoveredDays, isCovered, type ScheduledPayment } from './payment-schedule';

/** A payment that is to come. `payeeName`: null where the person is paid. */
export type PaymentAhead = {
  amount: Pence;
  dueOn: PlainDate;
  payeeName: string | null;
  isProvisional: boolean;
};

/** One part of a budget, as far as its payments go. */
export type PartAhead = {
  payeeName: string | null;
  cycle: PaymentCycle | null;
  schedule: readonly ScheduledPayment[];
  /** Proposed or approved, and not paid yet. */
  waiting: readonly { amount: Pence; dueOn: PlainDate }[];
  /** The days of payments that are proposed, approved or paid. */
  covered: readonly CoveredDays[];
};

export type PaymentsAhead = {
  /** The first that is not paid. `isLate`: its day is over. */
  next: PaymentAhead & { isLate: boolean };
  /** The one after it, where there is one. */
  after: PaymentAhead | null;
  /** How many are to come, that one too. */
  count: number;
  cycle: PaymentCycle | null;
};

/**
 * What is still to come: what waits, what the agreed schedules ask for and no payment covers yet, by their
 * days, and what was sent and is in no account yet. A payment is late from the day after it was due. Null:
 * nothing is to come.
 * @rule SEE-02 (docs/rules.md)
 */
export function paymentsAhead(
  parts: readonly PartAhead[],
  today: PlainDate,
  sent: readonly PaymentAhead[] = [],
): PaymentsAhead | null {
  const ahead = [...sent, ...parts.flatMap(aheadOf)].sort((one, other) =>
    one.dueOn.localeCompare(other.dueOn),
  );
  const [next, after] = ahead;
  if (!next) return null;
  const cycles = new Set(parts.map(({ cycle }) => cycle));
  return {
    next: { ...next, isLate: next.dueOn < today },
    after: after ?? null,
    count: ahead.length,
    cycle: cycles.size === 1 ? (parts[0]?.cycle ?? null) : null,
  };
}

function aheadOf({ payeeName, schedule, waiting, covered }: PartAhead): PaymentAhead[] {
  return [
    ...waiting.map(({ amount, dueOn }) => ({ amount, dueOn, payeeName, isProvisional: false })),
    ...schedule
      .filter((one) => !isCovered(one, covered))
      .map(({ amount, dueOn, isProvisional }) => ({ amount, dueOn, payeeName, isProvisional })),
  ];
}
