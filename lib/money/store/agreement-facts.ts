import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { AgreementFacts } from '@/lib/money/rules/payment-agreement';
import { consentNow } from '@/lib/money/rules/payment-consent';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import type { Budget, BudgetAllocation } from './budget';

/** The parts of a budget that are direct payments. */
export function directParts({ allocations }: Budget): BudgetAllocation[] {
  return allocations.filter(({ way }) => way === 'DIRECT_PAYMENT');
}

type Known = {
  facts: Omit<AgreementFacts, 'rule' | 'items'>;
  /** Of who consented and signs too, where another is the payee. */
  consentedByName: string | null;
};

/** What the agreement about a part of a budget says of the people and the money. */
export async function agreementFacts(
  scope: Scope,
  { personId, period, consents }: Budget,
  { amount, payee }: BudgetAllocation,
): Promise<Known> {
  const payeeName = payee?.name ?? '';
  const { last } = consentNow(consents);
  const isBySame = last === null || last.authorityId === (payee?.authorityId ?? null);
  return {
    facts: {
      personName: await findPersonName(scope, personId),
      payeeName,
      isOwn: payee?.kind === 'PERSON',
      commissionerName: scope.actor.commissionerName,
      amount: formatPence(amount),
      startsOn: formatDay(period.startsOn),
      endsOn: formatDay(period.endsOn),
    },
    consentedByName: isBySame ? null : last.name,
  };
}
