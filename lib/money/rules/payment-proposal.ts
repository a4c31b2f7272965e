import { type Pence, pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { isPaidOut, type WayOfManaging } from './ways';

/** The days that a payment is for, both counting, and the day it is due. */
export type PaymentDraft = { amount: Pence; startsOn: PlainDate; endsOn: PlainDate; dueOn: PlainDate };

export type ProposalRefusal =
  | { kind: 'notional-is-not-paid-out' }
  | { kind: 'amount-not-positive' }
  | { kind: 'ends-before-start' }
  | { kind: 'outside-period'; startsOn: PlainDate; endsOn: PlainDate }
  | { kind: 'due-in-past'; today: PlainDate }
  | { kind: 'due-too-late'; latest: PlainDate }
  | { kind: 'over-committed'; free: Pence };

/** The allocation to pay from: `committed` is in its account, `waiting` is in payments not yet released. */
export type PayableFrom = {
  way: WayOfManaging;
  committed: Pence;
  waiting: Pence;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** A payment is due at most so many days after the budget's last day. */
export const DUE_DAYS_AFTER_END = 366;

/**
 * Whether a payment may be proposed: from an allocation that is paid out, for days inside the budget's
 * period, due from today to a year after its end, and no more than is committed and not waiting to be
 * paid.
 * @rule PAY-03 (docs/rules.md)
 */
export function checkProposal(
  draft: PaymentDraft,
  from: PayableFrom,
  today: PlainDate,
): Result<void, ProposalRefusal> {
  if (!isPaidOut(from.way)) return fail({ kind: 'notional-is-not-paid-out' });
  if (draft.amount <= 0) return fail({ kind: 'amount-not-positive' });
  const refusal = datesRefusal(draft, from, today);
  if (refusal) return fail(refusal);
  const free = pence(Math.max(0, from.committed - from.waiting));
  return draft.amount > free ? fail({ kind: 'over-committed', free }) : ok(undefined);
}

function datesRefusal(
  draft: PaymentDraft,
  { startsOn, endsOn }: PayableFrom,
  today: PlainDate,
): ProposalRefusal | null {
  if (draft.endsOn < draft.startsOn) return { kind: 'ends-before-start' };
  if (draft.startsOn < startsOn || draft.endsOn > endsOn) return { kind: 'outside-period', startsOn, endsOn };
  if (draft.dueOn < today) return { kind: 'due-in-past', today };
  const latest = addDays(endsOn, DUE_DAYS_AFTER_END);
  return draft.dueOn > latest ? { kind: 'due-too-late', latest } : null;
}
