import 'server-only';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { missingOfAccount } from '@/lib/money/rules/bank-details';
import { consentFacts, NO_CONSENT_ASKED } from '@/lib/money/rules/consent-facts';
import { asTheyGoOn, excludedAfter } from '@/lib/money/rules/exclusion';
import { goesOnAs } from '@/lib/money/rules/goes-on';
import { capacityLostAfter } from '@/lib/money/rules/payee';
import { NOT_BY_AUTHORITY, payeeDays } from '@/lib/money/rules/payee-authority';
import { consentNow } from '@/lib/money/rules/payment-consent';
import { noticesAbout, stoppedAfter, suspendedAfter } from '@/lib/money/rules/payment-hold';
import type { MissingKind, PayoutFacts } from '@/lib/money/rules/payout-stops';
import { CAPACITY_FROM_AGE } from '@/lib/person/rules/capacity';
import { listCapacity } from '@/lib/person/store/capacity';
import { findLastDays } from '@/lib/person/store/moved';
import { findBirth } from '@/lib/person/store/parents';
import type { ActingScope } from '@/lib/platform/db/scope';
import { accountHolderOf, findBankState } from './bank-details';
import type { Budget, BudgetAllocation } from './budget';
import { listMoneyAuthorities, type NamedAuthority } from './money-authorities';

/**
 * What may stop a payment of an allocation on a day. To decide by it, call it with the person's row locked or
 * shared; the authorities are shared here.
 * @param on the day on which the money is due, where that is not before today
 */
export async function findPayoutFacts(
  scope: ActingScope,
  budget: Budget,
  { id, way, payee }: BudgetAllocation,
  on: PlainDate,
): Promise<PayoutFacts> {
  const { personId } = budget;
  const isDirect = way === 'DIRECT_PAYMENT';
  const notices = noticesAbout(budget.notices, id);
  const authorities = await authoritiesAsked(scope, budget, { payee, isDirect, on });
  const ofPayee = payee ? await factsOfPayee(scope, { personId, payee, authorities, on }) : NO_PAYEE;
  const ofConsent = isDirect
    ? consentFacts(consentNow(budget.consents), { payee, authorities, on })
    : NO_CONSENT_ASKED;
  const ofAccount = payee ? await missingAccount(scope, payee, personId) : [];
  return {
    ...(await findLastDays(scope, personId)),
    ...ofPayee,
    ...ofConsent,
    excludedAfter: isDirect ? excludedOf(budget, { payee, authorities, on }) : null,
    missing: [
      ...ofPayee.missing,
      ...ofConsent.missing,
      ...(isDirect ? missingAgreement(payee) : []),
      ...ofAccount,
    ],
    suspendedAfter: suspendedAfter(notices, on),
    stoppedAfter: stoppedAfter(notices),
    budgetEndedOn: budget.endedOn,
  };
}

function excludedOf(
  { exclusions }: Budget,
  {
    payee,
    authorities,
    on,
  }: { payee: BudgetAllocation['payee']; authorities: NamedAuthority[]; on: PlainDate },
): PlainDate | null {
  const payeeId = payee?.authorityId ?? null;
  const paidBy = goesOnAs(authorities, payeeId)?.id ?? payeeId;
  return excludedAfter(asTheyGoOn(exclusions, authorities), paidBy, on);
}

type Asked = { payee: BudgetAllocation['payee']; isDirect: boolean; on: PlainDate };

/** The authorities, where the payee or consent rests on one. */
async function authoritiesAsked(
  scope: ActingScope,
  { personId, consents }: Budget,
  { payee, isDirect, on }: Asked,
): Promise<NamedAuthority[]> {
  const consentedBy = isDirect ? (consentNow(consents).last?.authorityId ?? null) : null;
  const isAsked = payee?.kind === 'AUTHORITY' || consentedBy !== null;
  return isAsked ? listMoneyAuthorities(scope, personId, on) : [];
}

/** A payee who is to be named again signs once they are. */
function missingAgreement(payee: BudgetAllocation['payee']): MissingKind[] {
  const isSigned = payee === null || payee.kind === 'TO_BE_NAMED' || payee.hasAgreement;
  return isSigned ? [] : ['AGREEMENT_MISSING'];
}

async function missingAccount(
  scope: ActingScope,
  payee: NonNullable<BudgetAllocation['payee']>,
  personId: string,
): Promise<MissingKind[]> {
  const holder = accountHolderOf(payee, personId);
  return holder ? missingOfAccount(await findBankState(scope, holder)) : [];
}

type Paid = {
  personId: string;
  payee: NonNullable<BudgetAllocation['payee']>;
  authorities: readonly NamedAuthority[];
  on: PlainDate;
};

type PayeeFacts = Pick<
  PayoutFacts,
  'payeeEndedOn' | 'basisMissingAfter' | 'capacityAfter' | 'capacityLostAfter' | 'missing'
>;

const NO_PAYEE: PayeeFacts = { ...NOT_BY_AUTHORITY, capacityLostAfter: null, missing: [] };

async function factsOfPayee(
  scope: ActingScope,
  { personId, payee: { kind, authorityId }, authorities, on }: Paid,
): Promise<PayeeFacts> {
  if (kind === 'PERSON') return factsOfPerson(scope, personId, on);
  if (kind === 'ORGANISATION') return NO_PAYEE;
  const authority = kind === 'AUTHORITY' ? goesOnAs(authorities, authorityId) : undefined;
  if (!authority) return { ...NO_PAYEE, missing: ['PAYEE_UNNAMED'] };
  const missing: MissingKind[] = authority.lacksDbsCheck ? ['DBS_MISSING'] : [];
  return { ...NO_PAYEE, ...payeeDays(authority, on), missing };
}

async function factsOfPerson(scope: ActingScope, personId: string, on: PlainDate): Promise<PayeeFacts> {
  const born = await findBirth(scope, personId);
  const isChild = born !== null && ageOn(earliestBirth(born), on) < CAPACITY_FROM_AGE;
  const missing: MissingKind[] = isChild ? ['PAYEE_UNDER_16'] : [];
  const lost = capacityLostAfter(await listCapacity(scope, personId), on);
  return { ...NO_PAYEE, capacityLostAfter: lost, missing };
}
