import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { findBudget } from '@/lib/money/store/budget';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { type AskedBudget, listBudgetsOfYoung } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from '@/lib/platform/jobs/in-batches';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Opens the task to ask a young person of 16 for their own consent where a parent's authority over their
 * direct payment has ended, and ends it where someone may receive it again: the parent as their nominee, or a
 * representative where they are found to lack capacity.
 * @returns how many tasks were opened or ended
 */
export async function tellOwnConsent(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  let after = FIRST;
  let moved = 0;
  await inBatches(async (most) => {
    const asked = await systemCommand(commissionerCode, (scope) =>
      listBudgetsOfYoung(scope, { after, most, today }),
    );
    for (const one of asked)
      if (await systemCommand(commissionerCode, (scope) => tell(scope, one, today))) moved += 1;
    after = asked.at(-1)?.budgetId ?? after;
    return asked.length;
  }, BATCH);
  return moved;
}

/** @returns whether a task was opened or ended */
async function tell(
  scope: ActingScope,
  { budgetId, caseId }: AskedBudget,
  today: PlainDate,
): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase) return false;
  const isOpen = lockedCase.diedOn === null && (await hasNoPayee(scope, budgetId, today));
  if (isOpen === (await isClockOpen(scope, caseId, ['OWN_CONSENT']))) return false;
  await moveClocks(scope, lockedCase, { kind: isOpen ? 'parent-ended' : 'own-consent-settled', on: today });
  await recordEvent(scope, {
    action: isOpen ? 'consent:ask-own' : 'consent:own-settled',
    personId: lockedCase.personId,
    subjectKind: 'budget',
    subjectId: budgetId,
  });
  return true;
}

/** Whether the authority of the payee of a direct payment has ended. */
async function hasNoPayee(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  for (const allocation of budget?.allocations ?? []) {
    const facts = budget && (await findPayoutFacts(scope, budget, allocation, today));
    if (facts && facts.budgetEndedOn === null && facts.payeeEndedOn !== null) return true;
  }
  return false;
}
