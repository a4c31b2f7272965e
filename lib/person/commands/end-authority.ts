import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { endAuthorityRow, findEndable } from '@/lib/person/store/authority';
import { endSessionsOf } from '@/lib/platform/db/session';
import { command } from '@/lib/platform/db/transaction';

export type EndAuthority = { authorityId: string; reason: string };
export type EndAuthorityRefusal = NotFound | { kind: 'ended-already' };

/**
 * Ends an authority at once, with the reason, or a person's own sign-in with all its sessions. The first
 * ending stays.
 * @rule PER-43 (docs/rules.md)
 */
export function endAuthority(
  actor: Actor,
  { authorityId, reason }: EndAuthority,
): Promise<Result<{ personId: string }, EndAuthorityRefusal>> {
  return command<{ personId: string }, EndAuthorityRefusal>(actor, 'authority:record', async (scope) => {
    const authority = await findEndable(scope, authorityId);
    if (!authority || !may(actor, 'authority:record', authority)) return notFound;
    if (!(await endAuthorityRow(scope, authorityId, now(), reason))) return fail({ kind: 'ended-already' });
    const { personId, kind, userId } = authority;
    if (kind === 'SELF' && userId) await endSessionsOf(scope.tx, userId, now());
    await recordEvent(scope, {
      action: 'authority:end',
      personId,
      subjectKind: 'authority',
      subjectId: authorityId,
      reason,
    });
    return ok({ personId });
  });
}
