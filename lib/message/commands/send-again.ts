import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { lockGivenUp } from '@/lib/message/store/message-list';
import { lockMessage, moveMessage } from '@/lib/message/store/outbox';
import { command } from '@/lib/platform/db/transaction';
import { addJob } from '@/lib/platform/jobs/add-job';

/** A message is a few statements: so many are far from the time that a transaction may take. */
const MOST = 200;

export type SendAgainRefusal = { kind: 'none-given-up' };

/**
 * Lets messages that were given up be tried again from the first, at most 200 at a time. Whether each may
 * still go is asked when it is sent.
 */
export function sendAgain(actor: Actor): Promise<Result<{ count: number }, SendAgainRefusal | NotFound>> {
  return command<{ count: number }, SendAgainRefusal>(actor, 'message:again', async (scope) => {
    const ids = await lockGivenUp(scope, MOST);
    if (ids.length === 0) return fail({ kind: 'none-given-up' });
    for (const id of ids) {
      const row = await lockMessage(scope, id);
      if (!row) continue;
      await moveMessage(scope, row, { state: 'QUEUED', nextTryAt: now(), tries: 0 });
      await addJob(scope, 'send-message', id);
      await recordEvent(scope, {
        action: 'message:again',
        personId: row.personId,
        subjectKind: 'message',
        subjectId: id,
      });
    }
    return ok({ count: ids.length });
  });
}
