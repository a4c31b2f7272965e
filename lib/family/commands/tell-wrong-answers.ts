import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { caseToAsk } from '@/lib/case/rules/case-to-ask';
import { lockCasesOf } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { hasSpentInvitation } from '@/lib/family/store/family-invitation';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * Opens the practitioner's task to look into an invitation that wrong answers ended, on one case of the
 * person. Without a case the person's page alone says so.
 * @rule FAM-06 (docs/rules.md)
 */
export async function tellWrongAnswers(scope: ActingScope, personId: string, on: PlainDate): Promise<void> {
  const cases = await lockCasesOf(scope, personId);
  const found = cases.find(({ id }) => id === caseToAsk(cases));
  if (found) await moveClocks(scope, found, { kind: 'invitation-stopped', on });
}

/**
 * Ends the task once no invitation of the person is left that wrong answers ended: each was withdrawn, or a
 * newer one took its place.
 * @rule FAM-06 (docs/rules.md)
 */
export async function settleWrongAnswers(scope: ActingScope, personId: string, on: PlainDate): Promise<void> {
  if (await hasSpentInvitation(scope, personId)) return;
  for (const one of await lockCasesOf(scope, personId))
    if (await isClockOpen(scope, one.id, ['CHECK_INVITATION']))
      await moveClocks(scope, one, { kind: 'invitation-settled', on });
}
