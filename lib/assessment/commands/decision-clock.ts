import 'server-only';
import { startCaseClock } from '@/lib/case/commands/case-clock';
import { childDecisionLength } from '@/lib/case/rules/clocks';
import type { Case } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** The clocks of the law on a decision, of which a case has one at most. */
export const DECISION_CLOCKS = ['CHC_DECISION', 'CHILD_DECISION'] as const;

/**
 * Starts the clock of the law on the decision of a case, from the day the commissioner received what calls for it: 28 days for an
 * adult, six weeks for a child. One that runs already is left alone: no second reason makes it longer or shorter.
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
  const length = kind === 'CHILD_DECISION' ? childDecisionLength(ruleSet) : undefined;
  await startCaseClock(scope, held, kind, receivedOn, length);
}
