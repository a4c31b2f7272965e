import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { ok, type Result } from '@/lib/core/result';
import { setWithdrawn } from '@/lib/criteria/store/criteria';
import { command } from '@/lib/platform/db/transaction';
import { criteriaSubject, type DraftRefusal, type DraftSeen, draftToChange } from './change-criteria';

export type WithdrawDraft = DraftSeen & { reason: string };

/**
 * Withdraws a draft that will not be used. Its row and its reason stay. A published version cannot be
 * withdrawn.
 */
export function withdrawDraft(
  actor: Actor,
  { reason, ...seen }: WithdrawDraft,
): Promise<Result<void, DraftRefusal>> {
  return command<void, DraftRefusal>(actor, 'criteria:write', async (scope) => {
    const locked = await draftToChange(scope, seen);
    if (!locked.ok) return locked;
    await setWithdrawn(scope, seen.criteriaId, reason);
    await recordEvent(scope, { action: 'criteria:withdraw', ...criteriaSubject(seen.criteriaId), reason });
    return ok(undefined);
  });
}
