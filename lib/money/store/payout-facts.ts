import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type MoneyAuthority, payeeLastDay } from '@/lib/money/rules/payee-authority';
import type { PayoutFacts } from '@/lib/money/rules/payout-stops';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { findDayOfDeath } from '@/lib/person/store/death';
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
  const authorities = isDirect ? await findMoneyAuthorities(scope, personId) : [];
  return {
    diedOn: await findDayOfDeath(scope, personId),
    consentEndedOn: isDirect ? consentEndedOn : null,
    payeeEndedOn: payeeLastDay(holderName ?? '', authorities, today),
    budgetEndedOn: endedOn,
  };
}

type Days = { startsOn: Date; endsOn: Date | null; endedAt: Date | null };
type Row = Days & {
  name: string;
  namerStartsOn: Date | null;
  namerEndsOn: Date | null;
  namerEndedAt: Date | null;
};

/**
 * The representatives and nominees for the person's money, past and present. What the person's death ended
 * counts as not ended here: the death is a fact of its own.
 */
async function findMoneyAuthorities(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<MoneyAuthority[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.name, a.starts_on AS "startsOn", a.ends_on AS "endsOn", CASE WHEN a.ended_by_death_id IS NULL THEN a.ended_at END AS "endedAt",
      n.starts_on AS "namerStartsOn", n.ends_on AS "namerEndsOn", CASE WHEN n.ended_by_death_id IS NULL THEN n.ended_at END AS "namerEndedAt"
    FROM authority a LEFT JOIN authority n ON n.commissioner_code = a.commissioner_code AND n.id = a.named_by_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.covers_money AND a.kind <> 'SELF'
    ORDER BY a.id FOR SHARE OF a`;
  return rows.map(({ name, namerStartsOn, namerEndsOn, namerEndedAt, ...own }) => ({
    name,
    ...datesOf(own),
    namer: namerStartsOn && datesOf({ startsOn: namerStartsOn, endsOn: namerEndsOn, endedAt: namerEndedAt }),
  }));
}

function datesOf({ startsOn, endsOn, endedAt }: Days): AuthorityDates {
  return {
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
  };
}
