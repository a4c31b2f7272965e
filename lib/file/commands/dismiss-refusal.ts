import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { markSeen } from '@/lib/file/store/upload';
import { command } from '@/lib/platform/db/transaction';

/** Takes the note of a refused file from the sender's own lists. */
export function dismissRefusal(actor: Actor, uploadId: string): Promise<Result<undefined, NotFound>> {
  return command(actor, 'file:send', async (scope) => {
    if (!(await markSeen(scope, uploadId))) return notFound;
    await recordEvent(scope, {
      action: 'file:dismiss',
      personId: null,
      subjectKind: 'upload',
      subjectId: uploadId,
    });
    return ok(undefined);
  });
}
