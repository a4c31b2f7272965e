import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';
import { nameKey } from '@/lib/person/rules/name-key';

/** An authority that covers the money of a person, with the name it was recorded under. */
export type MoneyAuthority = AuthorityDates & {
  name: string;
  /** Of a nominee: the authority of the representative who named them. */
  namer: AuthorityDates | null;
  /** A power over property, recorded without what lets it cover the money. */
  lacksBasis: boolean;
  /** The last day before the person was found to have capacity for the money, where it rests on the lack. */
  regainedEnd: PlainDate | null;
};

/** The last days on which it was right to pay the payee, by what stops it; null: that does not. */
export type PayeeDays = {
  payeeEndedOn: PlainDate | null;
  basisMissingAfter: PlainDate | null;
  capacityAfter: PlainDate | null;
};

/**
 * What stops payments to the payee of a direct payment: the representatives and nominees with the payee's
 * name. Nothing does where one of that name may receive the money today, and where none of that name was ever
 * recorded: then the payee is the person, or an organisation.
 * @rule PAY-06, PAY-08 (docs/rules.md)
 */
export function payeeDays(
  holderName: string,
  authorities: readonly MoneyAuthority[],
  today: PlainDate,
): PayeeDays {
  const named = authorities.filter(({ name }) => nameKey(name) === nameKey(holderName));
  const acting = named.filter((one) => actsOn(one, today));
  if (acting.some(({ lacksBasis, regainedEnd }) => !lacksBasis && regainedEnd === null))
    return { payeeEndedOn: null, basisMissingAfter: null, capacityAfter: null };
  const unproven = acting.filter(({ lacksBasis }) => lacksBasis);
  return {
    payeeEndedOn: acting.length === 0 ? latest(named.map(lastDay)) : null,
    basisMissingAfter: latest(unproven.map(({ startsOn }) => addDays(startsOn, -1))),
    capacityAfter: latest(named.filter(isEndedByFinding).map((one) => one.regainedEnd)),
  };
}

/** The finding ends it, unless it had ended before. */
function isEndedByFinding(authority: MoneyAuthority): boolean {
  const { regainedEnd } = authority;
  const own = lastDay(authority);
  return regainedEnd !== null && (own === null || own >= regainedEnd);
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

function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
