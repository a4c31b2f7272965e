import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import { isClockOpen } from '@/lib/case/store/clock';
import { earliestBirth } from '@/lib/core/birth-day';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import { type PaymentCondition, paymentConditions } from '@/lib/money/rules/payment-conditions';
import { consentNow } from '@/lib/money/rules/payment-consent';
import { type SpendingSummary, spendingSummary } from '@/lib/money/rules/spending-summary';
import { isPaidOut, type WayOfManaging } from '@/lib/money/rules/ways';
import { type Budget, findBudget, payeeNameOf } from '@/lib/money/store/budget';
import { type AllocationMoney, findAllocationMoney } from '@/lib/money/store/ledger-line';
import { findPaymentsOf } from '@/lib/money/store/payment-line';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { findLife } from '@/lib/person/store/life';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { type MoneyPosition, moneyPosition } from './budget-money';
import { consentSentence } from './consent-text';
import { type LinePage, ledgerPage } from './ledger-lines';
import { type PaymentView, paymentView } from './payment-view';
import { type LiftedNotice, liftedNotices, type ShownNotice, shownNotices } from './shown-notices';
import { spendingThresholds } from './spending-thresholds';

export type BudgetView = {
  id: string;
  personId: string;
  caseId: string;
  state: BudgetState;
  personName: string;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  /** How the last day is to the 18th birthday, of a child's continuing care; null: it ends earlier. */
  at18: 'before' | 'past' | null;
  diedOn: string | null;
  /** What consent to a direct payment is now, as a sentence; null where the budget has none. */
  consent: string | null;
  /** The suspensions and stops of payments that count. */
  notices: ShownNotice[];
  /** The suspensions that were lifted. */
  lifted: LiftedNotice[];
  position: MoneyPosition;
  summary: SpendingSummary;
  allocations: AllocationView[];
  payments: PaymentView[];
  /** What must be in place before money of a part is paid; none once the budget has ended. */
  conditions: PartConditions[];
  /** One page of the account. */
  page: LinePage;
} & Rights;

type PartConditions = { id: string; holderName: string; conditions: PaymentCondition[] };

type AllocationView = {
  id: string;
  way: WayOfManaging;
  holderName: string | null;
  /** The payee is to be named again, and is paid nothing until then. */
  isPayeeUnnamed: boolean;
  amount: string;
  committed: string;
  held: string;
  spent: string;
  /** Given back to the fund when the budget ended; null if nothing was. */
  givenBack: string | null;
  isPayable: boolean;
};

type Rights = {
  maySeeAccounts: boolean;
  mayNamePayee: boolean;
  mayPropose: boolean;
  mayReverse: boolean;
  mayRecord: boolean;
  /**
   * The budget has a direct payment, and the actor may record consent to it.
   */
  mayRecordConsent: boolean;
  /** The person died, and the budget has not ended. */
  mayEnd: boolean;
  /** They decide that payments are suspended or stop. */
  mayDecideNotices: boolean;
};

/**
 * One budget as staff see it: where the money is, its allocations and payments, and one page of its account.
 * Null if it is not there or not theirs. Records the view.
 */
export async function budgetView(
  actor: Actor,
  budgetId: string,
  after: string | undefined,
  today: PlainDate,
): Promise<BudgetView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'budget:view', budget)) return null;
    const view = await viewOf(scope, budget, after, today);
    await recordEvent(scope, {
      action: 'budget:view',
      personId: budget.personId,
      subjectKind: 'budget',
      subjectId: budgetId,
    });
    return view;
  });
}

async function viewOf(
  scope: Scope,
  budget: Budget,
  after: string | undefined,
  today: PlainDate,
): Promise<BudgetView> {
  const { id, personId, caseId, group, state, period, endedOn, agreed } = budget;
  const allocations = await findAllocationMoney(scope, id);
  const position = moneyPosition(agreed, allocations);
  const payments = await findPaymentsOf(scope, id, 50);
  const { dateOfBirth, diedOn } = await findLife(scope, personId);
  // A final payment may take from what the end gave back.
  const takesBack = endedOn !== null && (await isClockOpen(scope, caseId, ['FINAL_PAYMENTS']));
  return {
    id,
    personId,
    caseId,
    state,
    position,
    personName: await findPersonName(scope, personId),
    startsOn: formatDay(period.startsOn),
    endsOn: formatDay(period.endsOn),
    endedOn: endedOn && formatDay(endedOn),
    at18: endedOn ? null : endAt18({ group, bornOn: earliestBirth(dateOfBirth), endsOn: period.endsOn }),
    diedOn: diedOn && formatDay(diedOn),
    consent: consentOf(budget),
    notices: state === 'ENDED' ? [] : shownNotices(budget, today),
    lifted: liftedNotices(budget, today),
    summary: spendingSummary(
      { agreed, spent: position.spent, ...period, endedOn },
      today,
      await spendingThresholds(scope, today),
    ),
    allocations: allocations.map(({ id: allocationId, way, ...money }) => ({
      id: allocationId,
      way,
      holderName: payeeNameOf(budget, allocationId),
      isPayeeUnnamed: isPayeeUnnamed(budget, allocationId),
      amount: formatPence(penceFrom(money.amount)),
      committed: formatPence(penceFrom(money.committed)),
      held: formatPence(penceFrom(money.held)),
      spent: formatPence(penceFrom(money.spent)),
      givenBack: givenBackOf(money),
      isPayable: isPaidOut(way) && state !== 'SUSPENDED' && (money.committed > 0n || takesBack),
    })),
    conditions: state === 'ENDED' ? [] : await conditionsOf(scope, budget, today),
    payments: payments.map((row) => paymentView(row, today)),
    page: await ledgerPage(scope, id, after),
    ...rightsOf(scope.actor, budget, diedOn !== null),
  };
}

async function conditionsOf(scope: Scope, budget: Budget, today: PlainDate): Promise<PartConditions[]> {
  const parts: PartConditions[] = [];
  for (const part of budget.allocations) {
    if (!part.payee) continue;
    const facts = await findPayoutFacts(scope, budget, part, today);
    const { kind, name: holderName } = part.payee;
    parts.push({ id: part.id, holderName, conditions: paymentConditions(kind, facts) });
  }
  return parts;
}

function consentOf({ consents, allocations }: Budget): string | null {
  if (!allocations.some(({ way }) => way === 'DIRECT_PAYMENT')) return null;
  return consentSentence(consentNow(consents));
}

function rightsOf(actor: Actor, budget: Budget, hasDied: boolean): Rights {
  return {
    maySeeAccounts: may(actor, 'bank-details:view', budget),
    mayNamePayee: may(actor, 'payee:name', budget),
    mayPropose: may(actor, 'payment:propose', budget),
    mayReverse: may(actor, 'spending:reverse', budget),
    mayRecord: may(actor, 'spending:record', budget),
    mayDecideNotices: may(actor, 'payment-notice:decide', budget),
    mayEnd: hasDied && budget.state !== 'ENDED' && may(actor, 'budget:end', budget),
    mayRecordConsent:
      budget.allocations.some(({ way }) => way === 'DIRECT_PAYMENT') && may(actor, 'consent:record', budget),
  };
}

function isPayeeUnnamed({ allocations }: Budget, allocationId: string): boolean {
  return allocations.some(({ id, payee }) => id === allocationId && payee?.kind === 'TO_BE_NAMED');
}

function givenBackOf({ amount, committed, held, spent }: Omit<AllocationMoney, 'id' | 'way' | 'holderName'>) {
  const givenBack = amount - committed - held - spent;
  return givenBack > 0n ? formatPence(penceFrom(givenBack)) : null;
}
