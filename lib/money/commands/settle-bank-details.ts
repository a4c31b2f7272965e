import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type BankAccount, holdsNumbers } from '@/lib/money/rules/bank-account';
import { checkSettling, type SettledAs, type SettleRefusal } from '@/lib/money/rules/bank-details';
import {
  type BankDetails,
  findPlaceOf,
  lockBankDetails,
  openBankDetails,
  type Settled,
  settleBankDetails,
} from '@/lib/money/store/bank-details';
import { type Budget, lockBudget } from '@/lib/money/store/budget';
import { listMoneyAccounts } from '@/lib/person/store/message-accounts';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { moveAccountTask } from './move-account-task';

/** The numbers are typed again from what the payee gave, and never shown to copy. */
export type ConfirmBankDetails = { detailsId: string } & Pick<BankAccount, 'sortCode' | 'accountNumber'>;

export type CloseBankDetails = { detailsId: string; state: Exclude<SettledAs, 'CONFIRMED'>; reason: string };

/** `cannot-be-read`: the key that it was encrypted with is not given. */
export type SettleBankDetailsRefusal =
  | NotFound
  | SettleRefusal
  | { kind: 'numbers-differ' }
  | { kind: 'cannot-be-read' }
  | { kind: 'numbers-in-note'; in: 'reason' };

/**
 * Confirms a bank account as another user than the one who recorded it. It counts from now on and payments go
 * on. The person and who acts for them get a message.
 */
export function confirmBankDetails(
  actor: Actor,
  { sortCode, accountNumber, detailsId }: ConfirmBankDetails,
  today: PlainDate,
): Promise<Result<void, SettleBankDetailsRefusal>> {
  return command<void, SettleBankDetailsRefusal>(actor, 'bank-details:confirm', async (scope) => {
    const locked = await lockToSettle(scope, detailsId, { to: 'CONFIRMED', today });
    if (!locked.ok) return locked;
    const { details } = locked.value;
    const account = openBankDetails(scope, details);
    if (!account) return fail({ kind: 'cannot-be-read' });
    if (account.sortCode !== sortCode || account.accountNumber !== accountNumber)
      return fail({ kind: 'numbers-differ' });
    await settle(scope, locked.value, { state: 'CONFIRMED', reason: null }, today);
    await tellOfAccount(scope, details, today);
    return ok(undefined);
  });
}

/** Refuses a bank account as another user, or withdraws one's own. What was confirmed before counts again. */
export function closeBankDetails(
  actor: Actor,
  { reason, state, detailsId }: CloseBankDetails,
  today: PlainDate,
): Promise<Result<void, SettleBankDetailsRefusal>> {
  const permission = state === 'REFUSED' ? 'bank-details:confirm' : 'bank-details:record';
  return command<void, SettleBankDetailsRefusal>(actor, permission, async (scope) => {
    if (holdsNumbers(reason)) return fail({ kind: 'numbers-in-note', in: 'reason' });
    const locked = await lockToSettle(scope, detailsId, { to: state, today });
    if (!locked.ok) return locked;
    await settle(scope, locked.value, { state, reason }, today);
    return ok(undefined);
  });
}

type LockedDetails = { details: BankDetails; budget: Budget; lockedCase: LockedCase };

/** Locks what waits, after the case and the budget on the page of which it was recorded. */
async function lockToSettle(
  scope: Scope,
  detailsId: string,
  { to, today }: { to: SettledAs; today: PlainDate },
): Promise<Result<LockedDetails, NotFound | SettleRefusal>> {
  const permission = to === 'WITHDRAWN' ? 'bank-details:record' : 'bank-details:confirm';
  const place = await findPlaceOf(scope, detailsId);
  const lockedCase = place && (await lockCase(scope, place.caseId));
  const budget = lockedCase && (await lockBudget(scope, place.budgetId));
  const details = budget && (await lockBankDetails(scope, detailsId));
  if (!details || !may(scope.actor, permission, budget)) return notFound;
  const checked = checkSettling(details, to, { actorId: scope.actor.userId, today });
  return checked.ok ? ok({ details, budget, lockedCase }) : checked;
}

async function settle(
  scope: Scope,
  { details, budget, lockedCase }: LockedDetails,
  settled: Settled & { state: SettledAs },
  today: PlainDate,
): Promise<void> {
  await settleBankDetails(scope, details.id, settled);
  await moveAccountTask(scope, lockedCase, 'bank-details-settled', today);
  await recordEvent(scope, {
    action: ACTIONS[settled.state],
    personId: budget.personId,
    subjectKind: 'bank-details',
    subjectId: details.id,
    ...(settled.reason !== null && { reason: settled.reason }),
    after: { id: details.id, state: settled.state },
  });
}

const ACTIONS = {
  CONFIRMED: 'bank-details:confirm',
  REFUSED: 'bank-details:refuse',
  WITHDRAWN: 'bank-details:withdraw',
} as const satisfies Record<SettledAs, string>;

/** An organisation has no account here: it was called. */
async function tellOfAccount(scope: Scope, { id, holder }: BankDetails, today: PlainDate): Promise<void> {
  const { personId } = holder;
  if (personId === null) return;
  for (const { userId } of await listMoneyAccounts(scope, personId, today))
    await queueMessage(scope, { kind: 'BANK_DETAILS_CHANGED', personId, userId, subjectId: id });
}
