import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findFormerName, removeFormerNameRow } from '@/lib/person/store/former-name';
import { lockPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';

export type RemoveFormerName = { formerNameId: string };

/**
 * Takes a former name out of the record and out of search: it was a slip of the keyboard, or the person does
 * not want it known. A second removal finds none: `not-found`.
 */
export function removeFormerName(
  actor: Actor,
  { formerNameId }: RemoveFormerName,
): Promise<Result<{ personId: string }, NotFound>> {
  return command<{ personId: string }, NotFound>(actor, 'person:edit', async (scope) => {
    const former = await findFormerName(scope, formerNameId);
    if (!former || !may(actor, 'person:edit', former)) return notFound;
    const { personId } = former;
    await lockPerson(scope, personId);
    if (!(await removeFormerNameRow(scope, former, now()))) return notFound;
    await recordEvent(scope, {
      action: 'former-name:remove',
      personId,
      subjectKind: 'former-name',
      subjectId: formerNameId,
      before: former,
    });
    return ok({ personId });
  });
}
