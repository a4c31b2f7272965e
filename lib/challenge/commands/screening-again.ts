import 'server-only';
import { decideInPrincipleBy } from '@/lib/case/commands/decide-in-principle-by';
import { careBeginsOn } from '@/lib/case/rules/adult-care';
import type { ReceivedScreening } from '@/lib/case/rules/clock-event';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ChallengeRow } from '@/lib/decision/store/eligibility-record';
import { bornOn } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import type { ChallengedCase } from './challenged-case';

/**
 * The screening that was wrong, with the time to decide that it calls for. A Checklist that came before 18
 * has the statutory time from that birthday; until then a decision in principle is due.
 * @rule ADU-02, ADU-04 (docs/rules.md)
 */
export async function screeningAgain(
  scope: Scope,
  { lockedCase: { group, personId }, record }: ChallengedCase,
  { assessmentId }: ChallengeRow,
  today: PlainDate,
): Promise<ReceivedScreening> {
  const found = record.assessments.find(({ id }) => id === assessmentId);
  if (!found?.receivedOn) throw new Error('A reconsidered screening without the day it was received');
  const born = await bornOn(scope, personId);
  return {
    receivedOn: careBeginsOn(group, born, found.receivedOn),
    ruleSet: found.ruleSet,
    decideBy: await decideInPrincipleBy(scope, { group, bornOn: born }, today),
  };
}
