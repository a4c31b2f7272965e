import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type ConfirmResetRefusal, checkConfirmReset, stateOfReset } from '@/lib/identity/rules/factor-reset';
import { lockFactorReset, saveResetConfirmed, saveResetTakenBack } from '@/lib/identity/store/factor-reset';
import type { Scope } from '@/lib/platform/db/scope';
import { listStaffCommissioners } from '@/lib/platform/db/second-factor';
import { systemCommand } from '@/lib/platform/db/system-command';
import { command } from '@/lib/platform/db/transaction';

/** `reason`: how the user knows that it is them, or why it is taken back. */
export type AnswerFactorReset = { resetId: string; reason: string };

/** `changed-since`: the account has another app by now, or none, or is not of staff any more. */
export type ConfirmFactorResetRefusal = ConfirmResetRefusal | { kind: 'changed-since' } | NotFound;

/**
 * Takes the authenticator app off an account, as another user asked. Its recovery codes and every session
 * end, and the next sign-in sets an app up. It is on record with each commissioner of the user.
 * @rule IDN-10 (docs/rules.md)
 */
export async function confirmFactorReset(
  actor: Actor,
  { resetId, reason }: AnswerFactorReset,
  today: PlainDate,
): Promise<Result<void, ConfirmFactorResetRefusal>> {
  const reset = await command<string, ConfirmFactorResetRefusal>(actor, 'factor:reset', async (scope) => {
    const found = await lockFactorReset(scope, resetId);
    if (!found) return notFound;
    const checked = checkConfirmReset(found, actor.userId, today);
    if (!checked.ok) return checked;
    if (!(await saveResetConfirmed(scope, resetId, today))) return fail({ kind: 'changed-since' });
    await record(scope, { action: 'factor:reset', resetId, userId: found.userId, reason });
    return ok(found.userId);
  });
  if (!reset.ok) return reset;
  await recordElsewhere(actor, reset.value, today);
  return ok(undefined);
}

export type TakeBackFactorResetRefusal = Extract<ConfirmResetRefusal, { kind: 'not-open' }> | NotFound;

/**
 * Takes a request back before it is confirmed. The account stays as it is.
 * @rule IDN-10 (docs/rules.md)
 */
export function takeBackFactorReset(
  actor: Actor,
  { resetId, reason }: AnswerFactorReset,
  today: PlainDate,
): Promise<Result<void, TakeBackFactorResetRefusal>> {
  return command<void, TakeBackFactorResetRefusal>(actor, 'factor:reset', async (scope) => {
    const found = await lockFactorReset(scope, resetId);
    if (!found) return notFound;
    const state = stateOfReset(found, today);
    if (state !== 'OPEN') return fail({ kind: 'not-open', state });
    await saveResetTakenBack(scope, resetId);
    await record(scope, { action: 'factor:reset-take-back', resetId, userId: found.userId, reason });
    return ok(undefined);
  });
}

type Answered = {
  action: 'factor:reset' | 'factor:reset-take-back';
  resetId: string;
  userId: string;
  reason: string;
};

function record(scope: Scope, { action, resetId, userId, reason }: Answered): Promise<void> {
  return recordEvent(scope, {
    action,
    personId: null,
    subjectKind: 'account',
    subjectId: userId,
    reason,
    after: { id: resetId },
  });
}

async function recordElsewhere({ commissionerCode }: Actor, userId: string, today: PlainDate): Promise<void> {
  for (const code of await listStaffCommissioners(userId, today))
    if (code !== commissionerCode)
      await systemCommand(code, (scope) =>
        recordEvent(scope, {
          action: 'factor:reset',
          personId: null,
          subjectKind: 'account',
          subjectId: userId,
        }),
      );
}
