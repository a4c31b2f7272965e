import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { BankAccount } from '@/lib/money/rules/bank-account';
import { type BankDetailsState, checkSettling, type NumberSource } from '@/lib/money/rules/bank-details';
import {
  accountHolderOf,
  type BankDetails,
  listBankDetails,
  openBankDetails,
} from '@/lib/money/store/bank-details';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { type AccountCheck, accountCheckOn } from '@/lib/money/store/checked-account';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

/** One recording of an account, with no more of its number than the last four digits. */
export type MaskedAccount = {
  id: string;
  state: BankDetailsState;
  accountEnd: string;
  /** What the published tables say of its numbers today. */
  check: AccountCheck;
  /** Null: it cannot be read with the keys that are given. */
  accountName: string | null;
  hasRollNumber: boolean;
  numberSource: NumberSource;
  answeredBy: string;
  calledOn: string;
  reason: string;
  recordedBy: string;
  recordedAt: string;
  lastDay: string;
  settledBy: string | null;
  settledAt: string | null;
  settledReason: string | null;
};

export type BankAccountView = {
  personId: string;
  personName: string;
  payeeName: string;
  /** The payee is to be named again before an account can be recorded. */
  isUnnamed: boolean;
  /** What is paid into now; null: none is confirmed. */
  inForce: MaskedAccount | null;
  waiting: MaskedAccount | null;
  /** What was, the latest first. */
  before: MaskedAccount[];
  mayRecord: boolean;
  mayConfirm: boolean;
  mayWithdraw: boolean;
};

/**
 * The bank account of the payee of a part of a budget, masked, with everything that was recorded before. Null
 * if it is not there or not theirs. Records the view.
 */
export function bankAccountView(
  actor: Actor,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
  today: PlainDate,
): Promise<BankAccountView | null> {
  return queryById(
    actor,
    { permission: 'bank-details:view', ids: [budgetId, allocationId] },
    async (scope) => {
      const budget = await findBudget(scope, budgetId);
      if (!budget || !may(actor, 'bank-details:view', budget)) return null;
      const payee = budget.allocations.find(({ id }) => id === allocationId)?.payee;
      if (!payee) return null;
      const { personId } = budget;
      const holder = accountHolderOf(payee, personId);
      const all = holder ? await listBankDetails(scope, holder) : [];
      const personName = await findPersonName(scope, personId);
      await recordEvent(scope, {
        action: 'budget:view',
        personId,
        subjectKind: 'budget',
        subjectId: budgetId,
      });
      const names = { personId, personName, payeeName: payee.name, isUnnamed: holder === null };
      const check = await accountCheckOn(scope, today);
      const accounts = accountsOf(all, (details) => masked(scope, details, check));
      return { ...names, ...accounts, ...rightsOf(actor, { budget, all }, today) };
    },
  );
}

function accountsOf(all: readonly BankDetails[], mask: (details: BankDetails) => MaskedAccount) {
  const inForce = all.find(({ state }) => state === 'CONFIRMED');
  const waiting = all.find(({ state }) => state === 'WAITING');
  const before = all.filter((one) => one !== inForce && one !== waiting);
  return {
    inForce: inForce ? mask(inForce) : null,
    waiting: waiting ? mask(waiting) : null,
    before: before.map(mask),
  };
}

function rightsOf(
  actor: Actor,
  { budget, all }: { budget: Budget; all: readonly BankDetails[] },
  today: PlainDate,
) {
  const waiting = all.find(({ state }) => state === 'WAITING');
  const settles = (to: 'CONFIRMED' | 'WITHDRAWN') =>
    waiting !== undefined && checkSettling(waiting, to, { actorId: actor.userId, today }).ok;
  const mayRecord = may(actor, 'bank-details:record', budget);
  return {
    mayRecord: mayRecord && waiting === undefined,
    mayConfirm: may(actor, 'bank-details:confirm', budget) && settles('CONFIRMED'),
    mayWithdraw: mayRecord && settles('WITHDRAWN'),
  };
}

function masked(
  scope: Scope,
  details: BankDetails,
  check: (account: BankAccount | null) => AccountCheck,
): MaskedAccount {
  const { id, state, accountEnd, numberSource, answeredBy, reason, recordedBy, settledBy } = details;
  const account = openBankDetails(scope, details);
  return {
    id,
    state,
    accountEnd,
    check: check(account),
    accountName: account?.accountName ?? null,
    hasRollNumber: Boolean(account?.rollNumber),
    numberSource,
    answeredBy,
    reason,
    recordedBy,
    settledBy,
    calledOn: formatDay(details.calledOn),
    recordedAt: formatInstant(details.recordedAt),
    lastDay: formatDay(details.lastDay),
    settledAt: details.settledAt && formatInstant(details.settledAt),
    settledReason: details.settledReason,
  };
}
