import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type MoneyAuthority, payeeLastDay } from '@/lib/money/rules/payee-authority';
import type { PayoutFacts } from '@/lib/money/rules/payout-stops';
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

type Row = { name: string; startsOn: Date; endsOn: Date | null; endedAt: Date | null };

/**
 * The representatives and nominees for the person's money, past and present. What the person's death ended
 * counts as not ended here: the death is a fact of its own.
 */
async function findMoneyAuthorities(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<MoneyAuthority[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT name, starts_on AS "startsOn", ends_on AS "endsOn", CASE WHEN ended_by_death_id IS NULL THEN ended_at END AS "endedAt"
    FROM authority
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND covers_money AND kind <> 'SELF'
    ORDER BY id FOR SHARE`;
  return rows.map(({ name, startsOn, endsOn, endedAt }) => ({
    name,
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
  }));
}
