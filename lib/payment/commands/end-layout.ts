import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { endLayoutRow, findLayout } from '@/lib/payment/store/payment-layout';
import { command } from '@/lib/platform/db/transaction';

export type EndLayoutRefusal = NotFound | { kind: 'ended-already' };

/** Ends a version of columns: no file is made by it from today on. Saving another version is the way back. */
export function endLayout(
  actor: Actor,
  { layoutId }: { layoutId: string },
  today: PlainDate,
): Promise<Result<void, EndLayoutRefusal>> {
  return command<void, EndLayoutRefusal>(actor, 'payment-way:write', async (scope) => {
    if (!(await findLayout(scope, layoutId))) return notFound;
    if (!(await endLayoutRow(scope, { id: layoutId, endedOn: today })))
      return fail({ kind: 'ended-already' });
    await recordEvent(scope, {
      action: 'payment-way:end-layout',
      personId: null,
      subjectKind: 'payment-layout',
      subjectId: layoutId,
      after: { endedOn: today },
    });
    return ok(undefined);
  });
}
