import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';
import { nameKey } from '@/lib/person/rules/name-key';

/** An authority that covers the money of a person, with the name it was recorded under. */
export type MoneyAuthority = AuthorityDates & {
  name: string;
  /** Of a nominee: the authority of the representative who named them. */
  namer: AuthorityDates | null;
};

/**
 * The last day of the authority of the payee of a direct payment: the representative or nominee with the
 * payee's name. Null where one of that name acts today, and where none of that name was ever recorded: then
 * the payee is the person, or an organisation. A nominee whom a representative named acts no longer than that
 * representative.
 * @rule PAY-06 (docs/rules.md)
 */
export function payeeLastDay(
  holderName: string,
  authorities: readonly MoneyAuthority[],
  today: PlainDate,
): PlainDate | null {
  const named = authorities.filter(({ name }) => nameKey(name) === nameKey(holderName));
  if (named.some((one) => actsOn(one, today))) return null;
  const days = named.map(lastDay).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function actsOn({ namer, ...own }: MoneyAuthority, today: PlainDate): boolean {
  return inForce(own, today) && (namer === null || inForce(namer, today));
}

/** The last day of an authority that has one, or of who named them. That of an early end does not count. */
function lastDay({ namer, ...own }: MoneyAuthority): PlainDate | null {
  const days = [own, ...(namer ? [namer] : [])].flatMap(({ endsOn, endedOn }) => [
    endsOn,
    endedOn && addDays(endedOn, -1),
  ]);
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
