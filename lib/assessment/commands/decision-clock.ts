import 'server-only';
import { startCaseClock } from '@/lib/case/commands/case-clock';
import type { Case } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Starts the clock of the law on the decision of a case, from the day the commissioner received what calls for it. Its length is
 * the edition's. A clock that runs already keeps its day: no second reason makes it longer or shorter.
 * @param ruleSet the edition of the assessment
 * @rule ELI-27 (docs/rules.md)
 */
export async function startDecisionClock(
  scope: Scope,
  held: Case,
  ruleSet: string,
  receivedOn: PlainDate,
): Promise<void> {
  const kind = held.group === 'CYPCC' ? 'CHILD_DECISION' : 'CHC_DECISION';
  if (await isClockOpen(scope, held.id, [kind])) return;
  await startCaseClock(scope, held, kind, receivedOn, ruleSet);
}
