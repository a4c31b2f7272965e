import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { endReview } from '@/lib/case/commands/review-of-sensitive';
import { todayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isReason } from '@/lib/person/rules/break-glass';
import { mayManage } from '@/lib/person/rules/sensitive';
import { lockPerson } from '@/lib/person/store/person';
import { endSensitiveRow, findSensitive } from '@/lib/person/store/sensitive';
import { release } from '@/lib/person/store/withheld';
import { command } from '@/lib/platform/db/transaction';

export type EndSensitive = { personId: string; sensitiveId: string; reason: string };
export type EndSensitiveRefusal = NotFound | { kind: 'reason-too-short' };

/** Shows how to reach a person to all who reach their record again. A second ending finds none. */
export function endSensitive(
  actor: Actor,
  { personId, sensitiveId, reason }: EndSensitive,
): Promise<Result<void, EndSensitiveRefusal>> {
  return command<void, EndSensitiveRefusal>(actor, 'sensitive:write', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'sensitive:write', person)) return notFound;
    const before = await findSensitive(scope, personId);
    if (before?.id !== sensitiveId || !mayManage(actor, before.readers)) return notFound;
    if (!isReason(reason)) return fail({ kind: 'reason-too-short' });
    await endSensitiveRow(scope, sensitiveId, reason.trim());
    await release(scope, personId);
    await endReview(scope, personId, todayInLondon());
    await recordEvent(scope, {
      action: 'sensitive:end',
      personId,
      subjectKind: 'sensitive-record',
      subjectId: sensitiveId,
      before,
    });
    return ok(undefined);
  });
}
