import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { findBudget } from '@/lib/db/repositories/budget';
import {
  findComingPayment,
  findCommissionerContact,
  findHolderCase,
  type HolderCase,
} from '@/lib/db/repositories/holder-case';
import { findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import type { Scope } from '@/lib/db/scope';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay, type PlainDate } from '@/lib/shared/plain-date';
import { spendingSummary } from '@/lib/spending/summary';
import { moneyPosition } from './budget-money';
import { recordLook, subjectOf } from './held-people';

export type HolderHome = NonNullable<Awaited<ReturnType<typeof holderHome>>>;

/**
 * The first page of somebody who holds a budget or acts for one who does: the money where there is a budget, else where the
 * request has got to. Each part only as far as the authority covers it. Null where it covers nothing.
 */
export async function holderHome(actor: Actor, personId: string, today: PlainDate) {
  const subject = subjectOf(actor, personId);
  return query(actor, 'request:view', async (scope) => {
    if (!may(actor, 'request:view', subject)) return null;
    const found = await findHolderCase(scope, personId);
    const seesMoney = may(actor, 'budget:view', subject);
    const seesPlan = may(actor, 'plan:view', subject);
    const money = found?.budgetId && seesMoney ? await moneyOf(scope, found.budgetId, today) : null;
    const contact = await findCommissionerContact(scope);
    if (found) await recordLook(scope, 'request:view', personId, { kind: 'request', id: found.id });
    return {
      ...{ money, contact, seesMoney, seesPlan },
      story: found && storyOf(found, seesPlan),
      hasBudget: Boolean(found?.budgetId),
      asksForPlan: asksForPlan(found) && may(actor, 'plan:contribute', subject),
      mayRecord: may(actor, 'spending:record', subject),
    };
  });
}

function asksForPlan(found: HolderCase | null): boolean {
  return found?.planState === 'DRAFT' || found?.planState === 'CHANGES_REQUESTED';
}

async function moneyOf(scope: Scope, budgetId: string, today: PlainDate) {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return null;
  const { agreed, period, endedOn, state } = budget;
  const parts = await findAllocationMoney(scope, budgetId);
  const position = moneyPosition(agreed, parts);
  const coming = await findComingPayment(scope, budgetId);
  return {
    ...{ position, state },
    isMixed: parts.some(({ way }) => way !== 'NOTIONAL'),
    endsOn: formatDay(endedOn ?? period.endsOn),
    startsOn: formatDay(period.startsOn),
    summary: spendingSummary({ agreed, spent: position.spent, ...period, endedOn }, today),
    coming: coming && {
      amount: formatPence(penceFrom(coming.amount)),
      dueOn: formatDay(coming.dueOn),
      holderName: coming.holderName,
    },
  };
}

/** Reasons are part of the plan's side of the record: who sees only money is not told them. */
function storyOf(found: HolderCase, seesPlan: boolean) {
  const { state, origin, right, contactName, contactPhone } = found;
  const told =
    found.toldOn !== null && found.indicative !== null ? formatPence(penceFrom(found.indicative)) : null;
  return {
    ...{ state, origin, right, contactName, contactPhone },
    askedOn: formatDay(found.askedOn),
    dueOn: found.dueOn && formatDay(found.dueOn),
    /** Only once the person has been told it. */
    indicative: told,
    reasons: seesPlan ? reasonsOf(found) : null,
    conditions: seesPlan ? found.planConditions : null,
  };
}

function reasonsOf({ state, planReasons, eligibilityReasons, closedReason }: HolderCase): string | null {
  if (state === 'DECLINED' || state === 'ENDED') return closedReason;
  if (state === 'REFUSED' || state === 'APPROVED' || state === 'CHANGES_REQUESTED') {
    return planReasons ?? eligibilityReasons;
  }
  return state === 'ELIGIBLE' ? eligibilityReasons : null;
}
