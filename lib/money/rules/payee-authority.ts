import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';
import { nameKey } from '@/lib/person/rules/name-key';

/** An authority that covers the money of a person, with the name it was recorded under. */
export type MoneyAuthority = AuthorityDates & { name: string };

/**
 * The last day of the authority of the payee of a direct payment: the representative or nominee with the
 * payee's name. Null where one of that name acts today, and where none of that name was ever recorded: then
 * the payee is the person, or an organisation.
 * @rule PAY-06 (docs/rules.md)
 */
export function payeeLastDay(
  holderName: string,
  authorities: readonly MoneyAuthority[],
  today: PlainDate,
): PlainDate | null {
  const named = authorities.filter(({ name }) => nameKey(name) === nameKey(holderName));
  if (named.some((one) => inForce(one, today))) return null;
  const days = named.map(lastDay).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** The last day of an authority that has one. The day of an early end does not count. */
function lastDay({ endsOn, endedOn }: AuthorityDates): PlainDate | null {
  const early = endedOn && addDays(endedOn, -1);
  if (early === null || endsOn === null) return early ?? endsOn;
  return early < endsOn ? early : endsOn;
}
