import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  findPlaceOf,
  listUnconfirmed,
  lockBankDetails,
  settleBankDetails,
} from '@/lib/money/store/bank-details';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from '@/lib/platform/jobs/in-batches';
import { moveAccountTask } from './move-account-task';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Ends what was not confirmed in time, or is of a payee who is paid no more: what was confirmed before counts
 * again.
 * @returns how many it ended
 */
export async function expireBankDetails(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  let after = FIRST;
  let ended = 0;
  await inBatches(async (most) => {
    const ids = await systemCommand(commissionerCode, (scope) =>
      listUnconfirmed(scope, { today, after, most }),
    );
    for (const id of ids)
      if (await systemCommand(commissionerCode, (scope) => expire(scope, id, today))) ended += 1;
    after = ids.at(-1) ?? after;
    return ids.length;
  }, BATCH);
  return ended;
}

async function expire(scope: ActingScope, id: string, today: PlainDate): Promise<boolean> {
  const place = await findPlaceOf(scope, id);
  const lockedCase = place && (await lockCase(scope, place.caseId));
  const details = lockedCase && (await lockBankDetails(scope, id));
  if (!lockedCase || details?.state !== 'WAITING') return false;
  await settleBankDetails(scope, id, { state: 'EXPIRED', reason: null });
  await moveAccountTask(scope, lockedCase, 'bank-details-settled', today);
  await recordEvent(scope, {
    action: 'bank-details:expire',
    personId: lockedCase.personId,
    subjectKind: 'bank-details',
    subjectId: id,
    after: { id, state: 'EXPIRED' },
  });
  return true;
}
