import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';
import { listUnanswered, type UnansweredCase } from '@/lib/spending/store/unanswered';
import { settleQuestions } from './settle-questions';

/**
 * Hands questions about spending to finance that were not answered by their last day: they may be closed now.
 * @returns how many tasks were opened
 * @rule SPE-13 (docs/rules.md)
 */
export function tellUnanswered(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listUnanswered(scope, { ...next, today }),
    idOf: ({ caseId }) => caseId,
    act: (scope, asked) => tell(scope, asked, today),
  });
}

async function tell(
  scope: ActingScope,
  { caseId, budgetId }: UnansweredCase,
  today: PlainDate,
): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || (await isClockOpen(scope, caseId, ['CHECK_ANSWER']))) return false;
  await settleQuestions(scope, lockedCase, { budgetId, kind: 'spending-answered' }, today);
  await recordEvent(scope, {
    action: 'spending:unanswered',
    personId: lockedCase.personId,
    subjectKind: 'budget',
    subjectId: budgetId,
  });
  return true;
}
