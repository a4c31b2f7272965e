import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { listCapacity } from '@/lib/person/store/capacity';
import { listRegained } from '@/lib/person/store/regained';
import { sharePerson } from '@/lib/person/store/share-person';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from '@/lib/platform/jobs/in-batches';
import { endByCapacity } from './end-by-capacity';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Ends what others may decide for people who are found to have capacity, where the recording of the finding
 * did not: findings of before it did, and authorities that a death taken back gave back.
 * @returns how many authorities ended
 */
export async function endRegained(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  let after = FIRST;
  let ended = 0;
  await inBatches(async (most) => {
    const people = await systemCommand(commissionerCode, (scope) => listRegained(scope, { after, most }));
    for (const { personId } of people)
      ended += await systemCommand(commissionerCode, async (scope) => {
        await sharePerson(scope, personId);
        return endByCapacity(scope, personId, await listCapacity(scope, personId), today);
      });
    after = people.at(-1)?.personId ?? after;
    return people.length;
  }, BATCH);
  return ended;
}
