import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now, todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { isOverAt18 } from '@/lib/person/rules/parent-at-18';
import { endAuthorityRow } from '@/lib/person/store/authority';
import { findBirth, listParentsOfAdults, type ParentOfAdult } from '@/lib/person/store/parents';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';

const REASON = 'The person is 18, so parental responsibility has ended';

/**
 * Ends the authority of each parent of a person who is 18, and with it their access.
 * @returns how many ended
 */
export function endParentsAt18(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listParentsOfAdults(scope, { ...next, today }),
    idOf: ({ id }) => id,
    act: (scope, parent) => endParent(scope, parent, today),
  });
}

async function endParent(
  scope: ActingScope,
  { id, personId }: ParentOfAdult,
  today: PlainDate,
): Promise<boolean> {
  const dateOfBirth = await findBirth(scope, personId);
  if (!dateOfBirth || !isOverAt18('PARENTAL_RESPONSIBILITY', dateOfBirth, today)) return false;
  if (!(await endAuthorityRow(scope, id, now(), REASON))) return false;
  await recordEvent(scope, {
    action: 'authority:end',
    personId,
    subjectKind: 'authority',
    subjectId: id,
    reason: REASON,
  });
  return true;
}
