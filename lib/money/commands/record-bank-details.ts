import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { type BankAccount, isSameAccount } from '@/lib/money/rules/bank-account';
import {
  type CallBack,
  type CallBackRefusal,
  checkCallBack,
  lastDayToConfirm,
  type NoteRefusal,
} from '@/lib/money/rules/bank-details';
import {
  type BankDetails,
  insertBankDetails,
  listBankDetails,
  openBankDetails,
} from '@/lib/money/store/bank-details';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type AccountPlace, lockPayeeAccount } from './lock-payee-account';
import { moveAccountTask } from './move-account-task';

/** The form makes `formKey`. It becomes the id, so that a form sent twice records once. */
export type RecordBankDetails = AccountPlace &
  BankAccount &
  CallBack & {
    formKey: string;
    /** Why it is set or changed. */
    reason: string;
  };

export type RecordBankDetailsRefusal =
  | NotFound
  | CallBackRefusal
  | NoteRefusal
  | { kind: 'payee-unnamed' }
  | { kind: 'waiting-already' }
  | { kind: 'same-as-now' };

/**
 * Records the bank account of the payee of a part of a budget, with a note of the call. It counts once
 * another user has confirmed it; until then the payee is paid nothing.
 */
export function recordBankDetails(
  actor: Actor,
  { budgetId, allocationId, formKey: id, reason, ...given }: RecordBankDetails,
  today: PlainDate,
): Promise<Result<void, RecordBankDetailsRefusal>> {
  return command<void, RecordBankDetailsRefusal>(actor, 'bank-details:record', async (scope) => {
    const locked = await lockPayeeAccount(scope, 'bank-details:record', { budgetId, allocationId });
    if (!locked.ok) return locked;
    const { holder, lockedCase, budget } = locked.value;
    const { sortCode, accountNumber, accountName, rollNumber, ...call } = given;
    const account: BankAccount = { sortCode, accountNumber, accountName, rollNumber };
    const before = await listBankDetails(scope, holder);
    const twin = before.find((one) => one.id === id || one.state === 'WAITING');
    if (twin) return isSameRecording(scope, twin, { account, reason }) ? ok(undefined) : waitingAlready;
    const checked = checkCallBack({ ...call, reason }, today);
    if (!checked.ok) return checked;
    const inForce = before.find(({ state }) => state === 'CONFIRMED');
    const opened = inForce && openBankDetails(scope, inForce);
    if (opened && isSameAccount(opened, account)) return fail({ kind: 'same-as-now' });
    const lastDay = lastDayToConfirm(today);
    await insertBankDetails(scope, { ...call, id, holder, budgetId, account, reason, lastDay });
    await moveAccountTask(scope, lockedCase, 'bank-details-recorded', today);
    await recordEvent(scope, {
      action: 'bank-details:record',
      personId: budget.personId,
      subjectKind: 'bank-details',
      subjectId: id,
      reason,
      after: { id, holder, ...call, lastDay },
    });
    return ok(undefined);
  });
}

const waitingAlready = fail({ kind: 'waiting-already' } as const);

/** The same answers of the same user recorded it: a second press of the button. */
function isSameRecording(
  scope: Scope,
  twin: BankDetails,
  { account, reason }: { account: BankAccount; reason: string },
): boolean {
  const opened = openBankDetails(scope, twin);
  const isOwn = twin.recordedById === scope.actor.userId && twin.reason === reason;
  return opened !== null && isOwn && isSameAccount(opened, account);
}
