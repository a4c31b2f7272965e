import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type DeathRefusal = { kind: 'person-died'; diedOn: PlainDate };

/**
 * Whether something new may begin for a person: a request, an assessment, a plan, a budget. Nothing begins
 * once a death is recorded.
 * @param diedOn read with the person's row locked, so that a death that is being recorded is waited for
 * @rule DEA-01 (docs/rules.md)
 */
export function refuseAfterDeath({ diedOn }: { diedOn: PlainDate | null }): Result<void, DeathRefusal> {
  return diedOn === null ? ok(undefined) : fail({ kind: 'person-died', diedOn });
}

/**
 * Whether a decision of a day may be put on record: of a person who has died, what was decided up to that
 * day.
 * @rule DEA-01 (docs/rules.md)
 */
export function refuseDecidedAfterDeath(
  { diedOn }: { diedOn: PlainDate | null },
  decidedOn: PlainDate,
): Result<void, DeathRefusal> {
  return diedOn !== null && decidedOn > diedOn ? fail({ kind: 'person-died', diedOn }) : ok(undefined);
}
