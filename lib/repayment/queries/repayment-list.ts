import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isPaidOut } from '@/lib/money/rules/ways';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findPersonNames } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import type { RepaymentStatus } from '@/lib/repayment/rules/repayment-position';
import { findRepaymentsOfBudget, type Repayment } from '@/lib/repayment/store/repayment';

/** A repayment as a line of the list. */
export type RepaymentLine = {
  id: string;
  openedOn: string;
  ground: RepaymentGround;
  amount: string;
  left: string;
  status: RepaymentStatus;
  isLate: boolean;
  payBy: string | null;
};

export type RepaymentList = {
  budgetId: string;
  personId: string;
  personName: string;
  hasDied: boolean;
  /** The newest first. */
  lines: RepaymentLine[];
  /** Of which parts of the budget money may be asked back, by who holds it; none: the reader opens none. */
  parts: { id: string; payee: string }[];
};

/** The repayments of a budget. Null if it is not there or not theirs. Records the view. */
export async function repaymentList(
  actor: Actor,
  budgetId: string,
  today: PlainDate,
): Promise<RepaymentList | null> {
  return queryById(actor, { permission: 'repayment:view', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'repayment:view', budget)) return null;
    const repayments = await findRepaymentsOfBudget(scope, budgetId);
    const { personId } = budget;
    const [person] = await findPersonNames(scope, [personId]);
    await recordEvent(scope, {
      action: 'budget:view',
      personId,
      subjectKind: 'budget',
      subjectId: budgetId,
    });
    return {
      budgetId,
      personId,
      personName: person?.name ?? '',
      hasDied: (person?.diedOn ?? null) !== null,
      lines: repayments.map((one) => lineOf(one, today)).toReversed(),
      parts: may(actor, 'repayment:open', budget) ? partsOf(budget) : [],
    };
  });
}

function partsOf({ allocations }: Budget): RepaymentList['parts'] {
  return allocations
    .filter(({ way }) => isPaidOut(way))
    .map(({ id, payee }) => ({ id, payee: payee?.name ?? 'Not named yet' }));
}

function lineOf(repayment: Repayment, today: PlainDate): RepaymentLine {
  const { status, ground, amount, left, payBy } = repaymentNow(repayment);
  return {
    id: repayment.id,
    openedOn: formatDay(repayment.openedOn),
    ground,
    amount: formatPence(amount),
    left: formatPence(left),
    status,
    isLate: status === 'OWED' && payBy !== null && today > payBy,
    payBy: payBy && formatDay(payBy),
  };
}
