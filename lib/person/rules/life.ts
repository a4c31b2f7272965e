import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

const OLDEST = 125;

export type LifeRefusal =
  | { kind: 'born-in-future' }
  | { kind: 'born-too-long-ago' }
  | { kind: 'died-in-future' }
  | { kind: 'died-before-birth' };

/**
 * Whether the days of birth and death are possible. Both may be today. The oldest accepted age is 125
 * completed years.
 * @param diedOn null if the person is alive
 * @rule PER-10 (docs/rules.md)
 */
export function checkLife(
  dateOfBirth: PlainDate,
  diedOn: PlainDate | null,
  today: PlainDate,
): Result<void, LifeRefusal> {
  if (dateOfBirth > today) return fail({ kind: 'born-in-future' });
  if (diedOn !== null && diedOn > today) return fail({ kind: 'died-in-future' });
  if (diedOn !== null && diedOn < dateOfBirth) return fail({ kind: 'died-before-birth' });
  return ageOn(dateOfBirth, diedOn ?? today) > OLDEST ? fail({ kind: 'born-too-long-ago' }) : ok(undefined);
}
