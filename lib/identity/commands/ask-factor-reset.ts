import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, ok, type Result } from '@/lib/core/result';
import { type AskResetRefusal, checkAskForReset, lastDayOfReset } from '@/lib/identity/rules/factor-reset';
import { findOpenReset, findStaffFactor, insertFactorReset } from '@/lib/identity/store/factor-reset';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

export type AskFactorReset = {
  /** Made with the form, so that a form sent twice asks once. */
  resetId: string;
  email: string;
  /** How the user knows that it is them. */
  reason: string;
};

/**
 * Asks to take the authenticator app off the account of a colleague who has no code left. Nothing changes
 * until another user confirms it. A message tells the colleague, who may have the app.
 * @rule IDN-10 (docs/rules.md)
 */
export function askFactorReset(
  actor: Actor,
  { resetId: id, email, reason }: AskFactorReset,
  today: PlainDate,
): Promise<Result<string, AskResetRefusal | NotFound>> {
  return command<string, AskResetRefusal | NotFound>(actor, 'factor:reset', async (scope) => {
    const { lost, openId } = await findLost(scope, email, today);
    if (openId === id) return ok(id);
    const checked = checkAskForReset(lost, actor.userId);
    if (!checked.ok) return checked;
    const asked = { id, userId: checked.value.userId, reason, lastDay: lastDayOfReset(today) };
    await insertFactorReset(scope, asked);
    await recordEvent(scope, {
      action: 'factor:reset-ask',
      personId: null,
      subjectKind: 'account',
      subjectId: asked.userId,
      reason,
      after: asked,
    });
    await queueMessage(scope, {
      kind: 'APP_RESET_ASKED',
      personId: null,
      userId: asked.userId,
      subjectId: id,
    });
    return ok(id);
  });
}

async function findLost(scope: Scope, email: string, today: PlainDate) {
  const found = await findStaffFactor(scope, email, today);
  if (!found) return { lost: null, openId: null };
  const { userId, setAt } = found;
  const openId = await findOpenReset(scope, userId, today);
  return { lost: { userId, hasApp: setAt !== null, isAsked: openId !== null }, openId };
}
