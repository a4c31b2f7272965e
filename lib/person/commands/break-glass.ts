import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { dayInLondon, now } from '@/lib/core/clock';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { closesAt, isReason } from '@/lib/person/rules/break-glass';
import { insertBreakGlass } from '@/lib/person/store/break-glass';
import { findPerson } from '@/lib/person/store/person';
import { settingOn } from '@/lib/platform/db/setting';
import { command } from '@/lib/platform/db/transaction';

export type BreakGlass = { personId: string; reason: string };
export type BreakGlassRefusal = NotFound | { kind: 'reason-too-short' };

/**
 * Opens a record outside the caseload for some hours. The reason is given first and is on the
 * person's timeline.
 */
export function breakGlass(
  actor: Actor,
  { personId, reason }: BreakGlass,
): Promise<Result<void, BreakGlassRefusal>> {
  return command<void, BreakGlassRefusal>(actor, 'record:break-glass', async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !mayEver(actor, 'record:break-glass')) return notFound;
    if (!isReason(reason)) return fail({ kind: 'reason-too-short' });
    const openedAt = now();
    const hours = await settingOn(scope, 'break-glass-hours', dayInLondon(openedAt));
    await insertBreakGlass(scope, {
      personId,
      reason: reason.trim(),
      openedAt,
      expiresAt: closesAt(openedAt, hours),
    });
    await recordEvent(scope, {
      action: 'record:break-glass',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      reason: reason.trim(),
    });
    return ok(undefined);
  });
}
