import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type MoneyAuthority, payeeDays } from '@/lib/money/rules/payee-authority';
import type { PayoutFacts } from '@/lib/money/rules/payout-stops';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { parentMoneyEndsOn } from '@/lib/person/rules/parent-at-16';
import { regainedEnd, restsOnLack } from '@/lib/person/rules/regained-capacity';
import { listCapacity } from '@/lib/person/store/capacity';
import { findDayOfDeath } from '@/lib/person/store/death';
import { findBirth } from '@/lib/person/store/parents';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';
import type { Budget, BudgetAllocation } from './budget';

/**
 * What may stop a payment of an allocation on a day. To decide by it, call it with the person's row locked or
 * shared; the authorities are shared here.
 */
export async function findPayoutFacts(
  scope: ActingScope,
  { personId, endedOn, consentEndedOn }: Budget,
  { way, holderName }: BudgetAllocation,
  today: PlainDate,
): Promise<PayoutFacts> {
  const isDirect = way === 'DIRECT_PAYMENT';
  const authorities = isDirect ? await findMoneyAuthorities(scope, personId, today) : [];
  return {
    diedOn: await findDayOfDeath(scope, personId),
    consentEndedOn: isDirect ? consentEndedOn : null,
    ...payeeDays(holderName ?? '', authorities, today),
    budgetEndedOn: endedOn,
  };
}

type Days = { startsOn: Date; endsOn: Date | null; endedAt: Date | null };
type Row = Days & {
  basis: AuthorityBasis;
  name: string;
  lacksBasis: boolean;
  namerStartsOn: Date | null;
  namerEndsOn: Date | null;
  namerEndedAt: Date | null;
};

/**
 * The representatives and nominees for the person's money, past and present. What the person's death ended
 * counts as not ended here: the death is a fact of its own.
 */
async function findMoneyAuthorities(
  scope: ActingScope,
  personId: string,
  today: PlainDate,
): Promise<MoneyAuthority[]> {
  const { tx, commissionerCode } = scope;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.name, a.basis::text AS basis, coalesce(a.money_basis = 'NOT_ASKED', false) AS "lacksBasis", a.starts_on AS "startsOn", a.ends_on AS "endsOn", CASE WHEN a.ended_by_death_id IS NULL THEN a.ended_at END AS "endedAt",
      n.starts_on AS "namerStartsOn", n.ends_on AS "namerEndsOn", CASE WHEN n.ended_by_death_id IS NULL THEN n.ended_at END AS "namerEndedAt"
    FROM authority a LEFT JOIN authority n ON n.commissioner_code = a.commissioner_code AND n.id = a.named_by_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.covers_money AND a.kind <> 'SELF'
    ORDER BY a.id FOR SHARE OF a`;
  const found = rows.some(({ basis }) => restsOnLack(basis)) ? await listCapacity(scope, personId) : [];
  const dateOfBirth = rows.some(isParent) ? await findBirth(scope, personId) : null;
  return rows.map(({ name, basis, lacksBasis, namerStartsOn, namerEndsOn, namerEndedAt, ...own }) => {
    const dates = datesOf(own);
    const given = { basis, startsOn: dates.startsOn };
    return {
      name,
      lacksBasis,
      regainedEnd: regainedEnd(given, 'MONEY', found, today),
      ...capped(dates, dateOfBirth && parentMoneyEndsOn(given, { dateOfBirth, found }, today)),
      namer:
        namerStartsOn && datesOf({ startsOn: namerStartsOn, endsOn: namerEndsOn, endedAt: namerEndedAt }),
    };
  });
}

const isParent = ({ basis }: Row) => basis === 'PARENTAL_RESPONSIBILITY';

/** With a last day that comes by age, unless it ended before. */
function capped(dates: AuthorityDates, lastDay: PlainDate | null): AuthorityDates {
  if (lastDay === null || (dates.endsOn !== null && dates.endsOn < lastDay)) return dates;
  return { ...dates, endsOn: lastDay };
}

function datesOf({ startsOn, endsOn, endedAt }: Days): AuthorityDates {
  return {
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
  };
}
