import 'server-only';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { missingOfAccount } from '@/lib/money/rules/bank-details';
import { goesOnAs } from '@/lib/money/rules/goes-on';
import { capacityLostAfter } from '@/lib/money/rules/payee';
import { NOT_BY_AUTHORITY, payeeDays } from '@/lib/money/rules/payee-authority';
import type { MissingKind, PayoutFacts } from '@/lib/money/rules/payout-stops';
import { CAPACITY_FROM_AGE } from '@/lib/person/rules/capacity';
import { listCapacity } from '@/lib/person/store/capacity';
import { findLastDays } from '@/lib/person/store/moved';
import { findBirth } from '@/lib/person/store/parents';
import type { ActingScope } from '@/lib/platform/db/scope';
import { accountHolderOf, findBankState } from './bank-details';
import type { Budget, BudgetAllocation } from './budget';
import { listMoneyAuthorities } from './money-authorities';

/**
 * What may stop a payment of an allocation on a day. To decide by it, call it with the person's row locked or
 * shared; the authorities are shared here.
 * @param on the day on which the money is due, where that is not before today
 */
export async function findPayoutFacts(
  scope: ActingScope,
  { personId, endedOn, consentEndedOn }: Budget,
  { way, payee }: BudgetAllocation,
  on: PlainDate,
): Promise<PayoutFacts> {
  const none = { ...NOT_BY_AUTHORITY, capacityLostAfter: null };
  const ofPayee: Partial<PayoutFacts> = payee ? await factsOfPayee(scope, { personId, payee, on }) : {};
  const ofAccount = payee ? await missingAccount(scope, payee, personId) : [];
  return {
    ...none,
    ...(await findLastDays(scope, personId)),
    consentEndedOn: way === 'DIRECT_PAYMENT' ? consentEndedOn : null,
    ...ofPayee,
    missing: [...(ofPayee.missing ?? []), ...ofAccount],
    budgetEndedOn: endedOn,
  };
}

async function missingAccount(
  scope: ActingScope,
  payee: NonNullable<BudgetAllocation['payee']>,
  personId: string,
): Promise<MissingKind[]> {
  const holder = accountHolderOf(payee, personId);
  return holder ? missingOfAccount(await findBankState(scope, holder)) : [];
}

type Paid = { personId: string; payee: NonNullable<BudgetAllocation['payee']>; on: PlainDate };

async function factsOfPayee(
  scope: ActingScope,
  { personId, payee: { kind, authorityId }, on }: Paid,
): Promise<Partial<PayoutFacts>> {
  if (kind === 'TO_BE_NAMED') return { missing: ['PAYEE_UNNAMED'] };
  if (kind === 'PERSON') return factsOfPerson(scope, personId, on);
  if (kind === 'ORGANISATION') return {};
  const authorities = await listMoneyAuthorities(scope, personId, on);
  const authority = goesOnAs(authorities, authorityId);
  if (!authority) return { missing: ['PAYEE_UNNAMED'] };
  return { ...payeeDays(authority, on), missing: authority.lacksDbsCheck ? ['DBS_MISSING'] : [] };
}

async function factsOfPerson(
  scope: ActingScope,
  personId: string,
  on: PlainDate,
): Promise<Partial<PayoutFacts>> {
  const born = await findBirth(scope, personId);
  const isChild = born !== null && ageOn(earliestBirth(born), on) < CAPACITY_FROM_AGE;
  const missing: MissingKind[] = isChild ? ['PAYEE_UNDER_16'] : [];
  return { capacityLostAfter: capacityLostAfter(await listCapacity(scope, personId), on), missing };
}
