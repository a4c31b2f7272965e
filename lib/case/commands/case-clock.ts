import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import { type CountedKind, clockLength, dueOn } from '@/lib/case/rules/clocks';
import { holidaysFrom, startClock } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

type ClockedCase = { id: string; personId: string; practitionerId: string };

/**
 * Starts a clock of a case: whose it is and when it is due follow from its kind.
 * @param ruleSet the edition of the assessment, where that lays the length down
 */
export async function startCaseClock(
  scope: Scope,
  lockedCase: ClockedCase,
  kind: CountedKind,
  startedOn: PlainDate,
  ruleSet: string | null = null,
): Promise<void> {
  const length = clockLength(kind, ruleSet);
  await startClock(scope, {
    ...ownerOf(kind, lockedCase),
    personId: lockedCase.personId,
    caseId: lockedCase.id,
    kind,
    startedOn,
    dueOn: dueOn(length, startedOn, await holidaysFrom(scope, startedOn)),
  });
}

/** Who acts while a clock runs. A practitioner's clock belongs to the practitioner of the case. */
export function ownerOf(kind: ClockKind, { practitionerId }: Pick<ClockedCase, 'practitionerId'>) {
  const ownerRole = CLOCKS[kind].owner;
  return { ownerRole, ownerId: ownerRole === 'PRACTITIONER' ? practitionerId : null };
}
