import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { listCapacity } from '@/lib/person/store/capacity';
import { listRegained } from '@/lib/person/store/regained';
import { sharePerson } from '@/lib/person/store/share-person';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';
import { endByCapacity } from './end-by-capacity';

/**
 * Ends what others may decide for people who are found to have capacity, where the recording of the finding
 * did not: findings of before it did, and authorities that a death taken back gave back.
 * @returns how many authorities ended
 */
export function endRegained(commissionerCode: string, today: PlainDate = todayInLondon()): Promise<number> {
  return actOnEach(commissionerCode, {
    list: listRegained,
    idOf: ({ personId }) => personId,
    act: async (scope, { personId }) => {
      await sharePerson(scope, personId);
      return endByCapacity(scope, personId, await listCapacity(scope, personId), today);
    },
  });
}
