import 'server-only';
import type { ClockEventKind } from '@/lib/case/rules/clock-event';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { clockName, commissionerHref, practitionerHref } from '@/lib/case/rules/clock-names';
import { dayInLondon } from '@/lib/core/clock';
import { formatPence, pence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { areaOf, roleName } from '@/lib/core/policy/area';
import { mayEver } from '@/lib/core/policy/policy';
import { paidAfter } from '@/lib/event/rules/paid-after';
import {
  findSettlingBudgets,
  findSettlingClocks,
  type SettlingBudget,
  type SettlingClock,
} from '@/lib/event/store/settling';
import { type EstateAnswer, estateAnswer } from '@/lib/person/rules/estate';
import type { Death, DeathContact } from '@/lib/person/store/death';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

/** One thing to settle or settled. `on`: its last day, or the day it was done. */
export type SettlingRow = {
  id: string;
  on: string;
  what: string;
  href: string | null;
  why: string;
  turn: string;
};

export type SettlingMoney = {
  budgetHref: string;
  paidOut: string;
  payments: number;
  spent: string;
  left: string;
  /** What was paid for days after the death; null if nothing was. */
  after: string | null;
};

/** What is left to settle after a death, and with whom. Days and amounts are ready to show. */
export type Settling = {
  diedOn: string;
  open: SettlingRow[];
  done: SettlingRow[];
  /** Null for a reader who may not see money. */
  money: SettlingMoney[] | null;
  contact: DeathContact | null;
  /** The record is sensitive, and the reader is not one of those who see how to reach the family. */
  isContactHidden: boolean;
  /** Who answers for the money that is left; null: not known yet. */
  estate: EstateAnswer | null;
};

type Read = {
  isContactHidden: boolean;
  /** The personal representatives in force, the first recorded first. */
  representatives: readonly { name: string }[];
};

/** What is left to settle. The scope reaches the person. */
export async function settling(
  scope: Scope,
  death: Death,
  { isContactHidden, representatives }: Read,
): Promise<Settling> {
  const { personId, diedOn, contact } = death;
  const clocks = await findSettlingClocks(scope, personId, dayInLondon(death.recordedAt));
  const budgets = mayEver(scope.actor, 'budget:view') ? await findSettlingBudgets(scope, personId) : null;
  return {
    diedOn: formatDay(diedOn),
    open: [
      ...(budgets ?? []).flatMap((budget) => waitingRows(scope, budget, death)),
      ...clocks.filter(({ endedOn }) => endedOn === null).map((clock) => openRow(scope, clock)),
    ],
    done: [...stoppedRow(clocks), ...clocks.flatMap(doneRow)],
    money: budgets?.map((budget) => moneyOf(scope, budget, death)) ?? null,
    contact: contact && isContactHidden ? { ...contact, contactPhone: null, contactAddress: null } : contact,
    isContactHidden,
    estate: estateAnswer({ representatives, contact }),
  };
}

function waitingRows(scope: Scope, { waiting }: SettlingBudget, { diedOn }: Death): SettlingRow[] {
  return waiting.map(({ id, amount, startsOn, endsOn }) => ({
    id,
    on: 'Now',
    what: `Decide the payment of ${formatPence(pence(amount))}`,
    href: mayEver(scope.actor, 'payment:list') ? `/commissioner/payments/${id}` : null,
    why: `Stopped. It is for ${formatDay(startsOn)} to ${formatDay(endsOn)}${owedUpTo(diedOn, { startsOn, endsOn })}.`,
    turn: roleName('FINANCE_OFFICER'),
  }));
}

function owedUpTo(
  diedOn: PlainDate,
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): string {
  if (startsOn > diedOn) return ', after the death: nothing is owed for it';
  return endsOn > diedOn ? ', partly after the death' : '';
}

/** Why each task is there, in a few words. */
const WHY: Partial<Record<ClockKind, string>> = {
  AFTER_DEATH_CONTACT: 'An executor or someone in the family',
  FINAL_PAYMENTS: 'What was owed up to the day, and what comes back',
  END_BUDGET: 'It ends on the day of death',
  CLOSE_CASE: 'It has no budget',
  SEND_DECISION_LETTER: 'To the family',
  VERIFY_RECOMMENDATION: 'It was sent before the death',
};

function openRow({ actor }: Scope, clock: SettlingClock): SettlingRow {
  const { id, kind, caseId, ownerRole, ownerId, ownerName, dueOn } = clock;
  const isOwn = ownerId === null ? ownerRole === actor.role : ownerId === actor.userId;
  const href =
    areaOf(actor.role) === 'commissioner' ? commissionerHref(kind, caseId) : practitionerHref(kind, caseId);
  return {
    id,
    on: dueOn ? formatDay(dueOn) : 'No date',
    what: clockName(kind),
    href,
    why: WHY[kind] ?? 'Also after a death',
    turn: isOwn ? 'You' : (ownerName ?? roleName(ownerRole)),
  };
}

const DONE: Partial<Record<ClockEventKind, string>> = {
  'contact-recorded': 'Who to speak to is recorded',
  'final-payments-settled': 'Final payments settled',
  'budget-ended': 'Budget ended',
  'letter-sent': 'Decision letter sent',
};

function doneRow({ id, endedOn, endedBy, note, ownerRole }: SettlingClock): SettlingRow[] {
  const what = endedBy && DONE[endedBy];
  if (!endedOn || !what) return [];
  return [{ id, on: formatDay(endedOn), what, href: null, why: note ?? '', turn: roleName(ownerRole) }];
}

function stoppedRow(clocks: readonly SettlingClock[]): SettlingRow[] {
  const stopped = clocks.filter(({ endedBy }) => endedBy === 'death-recorded');
  const [first] = stopped;
  if (!first?.endedOn) return [];
  const names = stopped.map(({ kind }) => clockName(kind));
  return [
    {
      id: 'stopped',
      on: formatDay(first.endedOn),
      what: 'Tasks that no longer apply were ended',
      href: null,
      why: [...new Set(names)].join(', '),
      turn: 'Automatic',
    },
  ];
}

function moneyOf(
  { actor }: Scope,
  { id, paid, spent, unspent }: SettlingBudget,
  { diedOn }: Death,
): SettlingMoney {
  const payments = paid.map(({ amount, ...days }) => ({ amount: pence(amount), ...days }));
  const after = paidAfter(payments, diedOn);
  return {
    budgetHref: `/${areaOf(actor.role)}/budgets/${id}`,
    paidOut: formatPence(sumPence(payments.map(({ amount }) => amount))),
    payments: payments.length,
    spent: formatPence(penceFrom(spent)),
    left: formatPence(penceFrom(unspent)),
    after: after > 0 ? formatPence(after) : null,
  };
}
