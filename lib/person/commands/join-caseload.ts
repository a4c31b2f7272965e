import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isReason } from '@/lib/person/rules/break-glass';
import { openCaseloadEntry } from '@/lib/person/store/caseload';
import { findPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';

export type JoinCaseload = { personId: string; reason: string };
export type JoinCaseloadRefusal = NotFound | { kind: 'reason-too-short' };

/** Takes a person onto the practitioner's caseload from today. Does nothing if they are on it already. */
export function joinCaseload(
  actor: Actor,
  { personId, reason }: JoinCaseload,
  today: PlainDate,
): Promise<Result<void, JoinCaseloadRefusal>> {
  return command<void, JoinCaseloadRefusal>(actor, 'caseload:join', async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !mayEver(actor, 'caseload:join')) return notFound;
    if (!isReason(reason)) return fail({ kind: 'reason-too-short' });
    if (!(await openCaseloadEntry(scope, personId, today))) return ok(undefined);
    await recordEvent(scope, {
      action: 'caseload:join',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      reason: reason.trim(),
    });
    return ok(undefined);
  });
}
