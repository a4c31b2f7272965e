import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { readStaffFile } from '@/lib/identity/store/read-staff-file';
import { findWaitingFile, lockStaffFiles, markStaffFileLoaded } from '@/lib/identity/store/staff-file';
import { command } from '@/lib/platform/db/transaction';
import { codeOfBatch, newBatchSecret } from './invitation-code';
import type { SealCode } from './invite-account';
import { inviteLines } from './invite-lines';

export type LoadStaffFile = {
  fileId: string;
  /** Lines that cannot be invited are left out. */
  isWithoutFaults: boolean;
  reason: string;
  seal: SealCode;
};

/** `sealed`: the secret from which the codes of its invitations are made. */
export type LoadedStaffFile = { fileId: string; sealed: string };

export type LoadStaffFileRefusal =
  | { kind: 'not-waiting' }
  | { kind: 'has-faults'; count: number }
  | { kind: 'nothing-new' }
  | NotFound;

/**
 * Invites the people of the list that was checked last. Users who have their role are left as they are, so
 * that one list sent twice makes nothing twice. The way back is on the page of each user.
 */
export function loadStaffFile(
  actor: Actor,
  { fileId, isWithoutFaults, reason, seal }: LoadStaffFile,
  today: PlainDate,
): Promise<Result<LoadedStaffFile, LoadStaffFileRefusal>> {
  return command<LoadedStaffFile, LoadStaffFileRefusal>(actor, 'account:create', async (scope) => {
    await lockStaffFiles(scope);
    const waiting = await findWaitingFile(scope);
    if (waiting?.id !== fileId) return fail({ kind: 'not-waiting' });
    const read = readStaffFile(waiting.content, today);
    if (!read.ok) throw new Error(`List of staff ${fileId} was checked and cannot be read`);
    const secret = newBatchSecret();
    const newCode = (invitationId: string) => codeOfBatch(secret, invitationId);
    const { made, refused } = await inviteLines(scope, read.value.people, today, { reason, newCode });
    const count = read.value.faults.length + refused.length;
    if (count > 0 && !isWithoutFaults) return fail({ kind: 'has-faults', count });
    if (made.length === 0) return fail({ kind: 'nothing-new' });
    await markStaffFileLoaded(scope, fileId, made);
    await recordEvent(scope, {
      action: 'staff-file:load',
      personId: null,
      subjectKind: 'staff-file',
      subjectId: fileId,
      reason,
      after: made,
    });
    return ok({ fileId, sealed: seal(secret) });
  });
}
