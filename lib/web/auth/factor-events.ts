import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import { todayInLondon } from '@/lib/core/clock';
import { listStaffCommissioners } from '@/lib/platform/db/second-factor';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueSecurityNotice } from './security-notice';

/** Records a change of a user's factor in the trail of each commissioner where they are staff. */
export async function recordFactorEvent(userId: string, action: AuditAction): Promise<void> {
  for (const code of await listStaffCommissioners(userId, todayInLondon()))
    await systemCommand(code, (scope) =>
      recordEvent(scope, { action, personId: null, subjectKind: 'account', subjectId: userId }),
    );
}

/** Queues one message to a user that their factor was set, from one commissioner where they are staff. */
export async function tellOfFactor(userId: string): Promise<void> {
  const [commissionerCode] = await listStaffCommissioners(userId, todayInLondon());
  if (commissionerCode) await queueSecurityNotice({ userId, commissionerCode }, 'FACTOR_SET');
}
