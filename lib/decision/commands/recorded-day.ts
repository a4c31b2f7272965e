import 'server-only';
import type { LockedCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';
import { checkDecisionDay, type DecisionDayRefusal } from '@/lib/decision/rules/decision-day';
import { type DeathRefusal, refuseDecidedAfterDeath } from '@/lib/person/rules/after-death';
import { bornOn } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';

/** The day of a decision that was made outside this service: within the person's life, and not to come. */
export async function checkRecordedDay(
  scope: Scope,
  lockedCase: LockedCase,
  decidedOn: PlainDate,
  today: PlainDate,
): Promise<Result<void, DecisionDayRefusal | DeathRefusal>> {
  const inLife = refuseDecidedAfterDeath(lockedCase, decidedOn);
  return inLife.ok ? checkDecisionDay(decidedOn, await bornOn(scope, lockedCase.personId), today) : inLife;
}
