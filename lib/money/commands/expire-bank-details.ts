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
import { actOnEach } from '@/lib/platform/jobs/act-on-each';
import { moveAccountTask } from './move-account-task';

/**
 * Ends what was not confirmed in time, or is of a payee who is paid no more: what was confirmed before counts
 * again.
 * @returns how many it ended
 */
export function expireBankDetails(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listUnconfirmed(scope, { ...next, today }),
    idOf: (id) => id,
    act: (scope, id) => expire(scope, id, today),
  });
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
