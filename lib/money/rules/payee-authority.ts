import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';

/** The authority of a representative or nominee, as far as the money of the person goes. */
export type MoneyAuthority = AuthorityDates & {
  coversMoney: boolean;
  /** Of a nominee: the authority of the representative who named them. */
  namer: AuthorityDates | null;
  /** An enhanced check is needed before the first payment, and none finds them suitable. */
  lacksDbsCheck: boolean;
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

/** Nothing about an authority stops a payee that has none: the person, or an organisation. */
export const NOT_BY_AUTHORITY: PayeeDays = {
  payeeEndedOn: null,
  basisMissingAfter: null,
  capacityAfter: null,
};

/**
 * What stops payments to a representative or nominee: the authority by which they are the payee, on a day.
 * @param on the day on which the money is due, or today
 * @rule PAY-06, PAY-08 (docs/rules.md)
 */
export function payeeDays(authority: MoneyAuthority, on: PlainDate): PayeeDays {
  const { startsOn, lacksBasis, regainedEnd } = authority;
  const isActing = actsOn(authority, on);
  return {
    payeeEndedOn: isActing ? null : endedBefore(authority, on),
    basisMissingAfter: isActing && lacksBasis ? addDays(startsOn, -1) : null,
    capacityAfter: isEndedByFinding(authority) ? regainedEnd : null,
  };
}

/** The last day of one that acts no more; of one that never covered the money until now, none of its own. */
function endedBefore(authority: MoneyAuthority, on: PlainDate): PlainDate {
  const own = authority.coversMoney ? lastDay(authority) : null;
  return own !== null && own < on ? own : addDays(authority.startsOn, -1);
}

/** The finding ends it, unless it had ended before. */
function isEndedByFinding(authority: MoneyAuthority): boolean {
  const { regainedEnd } = authority;
  const own = lastDay(authority);
  return regainedEnd !== null && (own === null || own >= regainedEnd);
}

function actsOn({ namer, ...own }: MoneyAuthority, on: PlainDate): boolean {
  return own.coversMoney && inForce(own, on) && (namer === null || inForce(namer, on));
}

/** The last day of an authority that has one, or of who named them. That of an early end does not count. */
function lastDay({ namer, ...own }: MoneyAuthority): PlainDate | null {
  const days = [own, ...(namer ? [namer] : [])].flatMap(({ endsOn, endedOn }) => [
    endsOn,
    endedOn && addDays(endedOn, -1),
  ]);
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
