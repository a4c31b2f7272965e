import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok, type Result } from '@/lib/core/result';
import { saveProvedAddress } from '@/lib/platform/db/account-link';
import { actorTransaction } from '@/lib/platform/db/transaction';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { idOfToken } from '@/lib/platform/seal/link-token';

/**
 * Proves the address of the actor's own account by the link that was sent there, once. One that was changed
 * takes the place of the other, which gets a message unless it was never proved.
 * @rule IDN-15 (docs/rules.md)
 */
export async function proveAddress(actor: Actor, token: string): Promise<Result<void, { kind: 'not-open' }>> {
  const id = idOfToken('ADDRESS', token);
  if (!id) return fail({ kind: 'not-open' });
  return actorTransaction(actor, async (scope) => {
    const proved = await saveProvedAddress(scope, id, now());
    if (!proved) return fail({ kind: 'not-open' });
    const isChanged = proved.was !== proved.email;
    await recordEvent(scope, {
      action: 'address:prove',
      personId: null,
      subjectKind: 'account',
      subjectId: actor.userId,
      after: { id, isChanged },
    });
    const { userId } = actor;
    if (isChanged && proved.wasProved)
      await queueMessage(scope, { kind: 'ADDRESS_CHANGED', personId: null, userId, subjectId: id });
    return ok(undefined);
  });
}
