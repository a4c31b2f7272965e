import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type Result } from '@/lib/core/result';
import { checkLife, type LifeRefusal } from '@/lib/person/rules/life';

export type DeathDayRefusal = LifeRefusal | { kind: 'death-recorded-already'; diedOn: PlainDate };

/** The days of a person that a recorded death depends on. `diedOn`: a death that is in force. */
type Lived = { dateOfBirth: BirthDay; diedOn: PlainDate | null };

/**
 * Whether a day of death may be recorded: no other is, it is not to come, and not before birth. It may be
 * before the person was registered, asked or was paid.
 * @rule DEA-03, PER-10 (docs/rules.md)
 */
export function checkDeathDay(
  on: PlainDate,
  { dateOfBirth, diedOn }: Lived,
  today: PlainDate,
): Result<void, DeathDayRefusal> {
  if (diedOn !== null) return fail({ kind: 'death-recorded-already', diedOn });
  return checkLife(earliestBirth(dateOfBirth), on, today);
}
