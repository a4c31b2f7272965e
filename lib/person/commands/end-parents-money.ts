import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { parentMoneyEndsOn } from '@/lib/person/rules/parent-at-16';
import { listCapacity } from '@/lib/person/store/capacity';
import { narrowAuthority } from '@/lib/person/store/narrow-authority';
import { type ActingParent, findBirth, listActingParents } from '@/lib/person/store/parents';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';

const REASON = 'The person is 16 and consents themselves to a direct payment';

/**
 * Ends the part for the money of the authority of each parent of a person who is 16, unless the person is
 * found to lack capacity for the money. What they may do for the plan goes on.
 * @returns how many ended
 */
export function endParentsMoney(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listActingParents(scope, { ...next, today }),
    idOf: ({ id }) => id,
    act: (scope, parent) => endMoney(scope, parent, today),
  });
}

async function endMoney(
  scope: ActingScope,
  { id, personId, startsOn }: ActingParent,
  today: PlainDate,
): Promise<boolean> {
  const dateOfBirth = await findBirth(scope, personId);
  if (!dateOfBirth) return false;
  const person = { dateOfBirth, found: await listCapacity(scope, personId) };
  if (!parentMoneyEndsOn({ basis: 'PARENTAL_RESPONSIBILITY', startsOn }, person, today)) return false;
  const narrowed = await narrowAuthority(scope, {
    authorityId: id,
    part: 'money',
    reason: REASON,
    from: today,
  });
  if (!narrowed) return false;
  await recordEvent(scope, {
    action: 'authority:end',
    personId,
    subjectKind: 'authority',
    subjectId: id,
    reason: REASON,
  });
  return true;
}
