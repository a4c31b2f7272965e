import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now, todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { isOverAt18 } from '@/lib/person/rules/parent-at-18';
import { endAuthorityRow } from '@/lib/person/store/authority';
import { findBirth, listParentsOfAdults, type ParentOfAdult } from '@/lib/person/store/parents';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from '@/lib/platform/jobs/in-batches';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';
const REASON = 'The person is 18, so parental responsibility has ended';

/**
 * Ends the authority of each parent of a person who is 18, and with it their access.
 * @returns how many ended
 */
export async function endParentsAt18(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  let after = FIRST;
  let ended = 0;
  await inBatches(async (most) => {
    const parents = await systemCommand(commissionerCode, (scope) =>
      listParentsOfAdults(scope, { after, most, today }),
    );
    for (const parent of parents)
      if (await systemCommand(commissionerCode, (scope) => endParent(scope, parent, today))) ended += 1;
    after = parents.at(-1)?.id ?? after;
    return parents.length;
  }, BATCH);
  return ended;
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
