import 'server-only';
import { DECISION_KINDS, kindsWhere, STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { findHolidaysKnownUntil } from '@/lib/case/store/bank-holiday';
import { type HomeRefund, refundsWaiting } from '@/lib/challenge/queries/refunds-waiting';
import { now } from '@/lib/core/clock';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { countStandards, type StandardCounts } from '@/lib/decision/store/standards';
import { countInbox, findInbox, type InboxCounts } from '@/lib/home/store/inbox';
import { mayApprovePayment, mayReleasePayment } from '@/lib/money/rules/payment-separation';
import { findPaymentsWaiting, type PaymentWaiting } from '@/lib/money/store/payments-waiting';
import { findTotals } from '@/lib/money/store/totals';
import { type HomeRun, runsWaiting } from '@/lib/payment/queries/runs-waiting';
import { listedPerson } from '@/lib/person/rules/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { type InboxItem, inboxItem } from './inbox-item';

/** Lines of each list on a home. The rest is one link away. */
const HOME_LINES = 15;
const HOME_PAYMENTS = 10;

const EVERY_STANDARD = { kinds: STANDARD_KINDS, practitionerId: null };

export type HomeInbox = InboxCounts & { items: InboxItem[] };

/**
 * A waiting payment. `what`: the next step, or why it is not this actor's. `href`: where it is done; null if
 * not theirs.
 */
export type HomePayment = {
  id: string;
  person: string;
  budgetHref: string;
  what: string;
  href: string | null;
  amount: string;
  dueOn: PlainDate;
};

/** Totals of live budgets. `agreed` = spent + held + committed; `left` = agreed - spent. */
export type HomeTotals = {
  budgets: number;
  agreed: Pence;
  committed: Pence;
  held: Pence;
  spent: Pence;
  left: Pence;
};

/** The first page of commissioner staff. Null: the role does not see it. */
export type CommissionerHome = {
  totals: HomeTotals;
  inbox: HomeInbox | null;
  /** The payment runs that wait for a step. */
  runs: HomeRun[];
  payments: HomePayment[] | null;
  standards: StandardCounts | null;
  /** Only for those who confirm refunds. */
  refunds: HomeRefund[] | null;
  /** For an administrator, who keeps the list up to date; also null if the list is empty. */
  holidaysKnownUntil: PlainDate | null;
};

/**
 * What needs this actor today, and the commissioner's totals. Null for a role that sees no totals.
 * @param at the present instant, for the standards that count hours
 */
export function commissionerHome(
  actor: Actor,
  today: PlainDate,
  at: Date = now(),
): Promise<CommissionerHome | null> {
  return query(actor, 'totals:view', async (scope) => ({
    totals: await totals(scope),
    inbox: mayEver(actor, 'inbox:view') ? await inbox(scope, today) : null,
    payments: mayEver(actor, 'payment:release') ? await payments(scope) : null,
    runs: mayEver(actor, 'payment-run:approve') ? await runsWaiting(scope, today) : [],
    standards: mayEver(actor, 'standard:list') ? await countStandards(scope, EVERY_STANDARD, at) : null,
    refunds: mayEver(actor, 'refund:confirm') ? await refundsWaiting(scope) : null,
    holidaysKnownUntil: actor.role === 'ADMINISTRATOR' ? await findHolidaysKnownUntil(scope) : null,
  }));
}

async function totals(scope: Scope): Promise<HomeTotals> {
  const { budgets, ...amounts } = await findTotals(scope);
  const [agreed, committed] = [penceFrom(amounts.agreed), penceFrom(amounts.committed)];
  const [held, spent] = [penceFrom(amounts.held), penceFrom(amounts.spent)];
  return { budgets, agreed, committed, held, spent, left: pence(agreed - spent) };
}

/** A finance officer sees only budgets to start. Other roles with an inbox see all of it. */
async function inbox(scope: Scope, today: PlainDate): Promise<HomeInbox> {
  const isFinance = scope.actor.role === 'FINANCE_OFFICER';
  const kinds = isFinance
    ? kindsWhere(({ owner }) => owner === 'FINANCE_OFFICER')
    : kindsDecided(scope.actor);
  const everybody = { groups: [], practitionerId: null, due: { from: null, to: null }, isDescending: false };
  const first = { after: null, before: null, size: HOME_LINES };
  const rows = await findInbox(scope, { kinds, ...everybody, ...first });
  const items = rows.slice(0, HOME_LINES).map((row) => inboxItem(scope.actor, row));
  return { items, ...(await countInbox(scope, kinds, today)) };
}

/** A lead with one half of the role sees what waits for that half. */
function kindsDecided(actor: Actor) {
  if (actor.duty === null) return DECISION_KINDS;
  return kindsWhere(({ decidedWith }) => decidedWith !== undefined && mayEver(actor, decidedWith));
}

async function payments(scope: Scope): Promise<HomePayment[]> {
  const rows = await findPaymentsWaiting(scope, HOME_PAYMENTS);
  return rows.map((row) => ({
    id: row.id,
    person: listedPerson(row),
    budgetHref: `/commissioner/budgets/${row.budgetId}`,
    ...nextStep(row, scope.actor.userId),
    amount: formatPence(penceFrom(row.amountPence)),
    dueOn: row.dueOn,
  }));
}

/** Asks the rule of separation, so that page and command never differ. */
function nextStep({ id, state, proposedById, approvedById, diedOn }: PaymentWaiting, userId: string) {
  const href = `/commissioner/payments/${id}`;
  if (diedOn) return { what: `Decide: died ${formatDay(diedOn)}`, href };
  if (state === 'PROPOSED') {
    return mayApprovePayment(proposedById, userId).ok
      ? { what: 'Approve', href }
      : { what: 'You proposed it. Waiting for another officer to approve it', href: null };
  }
  const people = { creatorId: proposedById, approverId: approvedById };
  return mayReleasePayment(people, userId).ok
    ? { what: 'Release', href }
    : { what: 'Waiting for another officer to release it', href: null };
}
