import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { LockedCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { doesAccountWait } from '@/lib/money/store/waiting-account';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * Opens the task to confirm a bank account on a locked case, or ends it once no account of the case waits.
 * After a death none is opened: the final payments are settled instead.
 */
export async function moveAccountTask(
  scope: ActingScope,
  lockedCase: LockedCase,
  kind: 'bank-details-recorded' | 'bank-details-settled',
  on: PlainDate,
): Promise<void> {
  const isOpening = kind === 'bank-details-recorded';
  if (isOpening ? lockedCase.diedOn !== null : await doesAccountWait(scope, lockedCase.id)) return;
  const isOpen = await isClockOpen(scope, lockedCase.id, ['BANK_DETAILS']);
  if (isOpen !== isOpening) await moveClocks(scope, lockedCase, { kind, on });
}
