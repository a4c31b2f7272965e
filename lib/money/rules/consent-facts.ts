import type { PlainDate } from '@/lib/core/plain-date';
import { goesOnAs } from './goes-on';
import { type MoneyAuthority, payeeDays } from './payee-authority';
import type { ConsentNow } from './payment-consent';
import type { PayoutFacts } from './payout-stops';

type ConsentFacts = Pick<PayoutFacts, 'consentEndedOn' | 'consentLapsedOn' | 'missing'>;

/** Money that is not a direct payment needs no consent. */
export const NO_CONSENT_ASKED: ConsentFacts = { consentEndedOn: null, consentLapsedOn: null, missing: [] };

type Representative = MoneyAuthority & { id: string; goesOnFromId: string | null };

type Known = {
  /** Who is paid. One who also consented stops payments as the payee. */
  payee: { authorityId: string | null } | null;
  authorities: readonly Representative[];
  on: PlainDate;
};

/**
 * What consent to a direct payment says about paying on a day: withdrawn, never recorded, or given by a
 * representative who no longer acts.
 * @rule PAY-12 (docs/rules.md)
 */
export function consentFacts({ state, last }: ConsentNow, known: Known): ConsentFacts {
  if (state === 'NONE') return { ...NO_CONSENT_ASKED, missing: ['CONSENT_MISSING'] };
  if (state === 'WITHDRAWN') return { ...NO_CONSENT_ASKED, consentEndedOn: last.onDay };
  return { ...NO_CONSENT_ASKED, consentLapsedOn: lapsedOn(last.authorityId, known) };
}

function lapsedOn(authorityId: string | null, { payee, authorities, on }: Known): PlainDate | null {
  if (authorityId === null || payee?.authorityId === authorityId) return null;
  const authority = goesOnAs(authorities, authorityId);
  if (!authority) return null;
  const { payeeEndedOn, capacityAfter } = payeeDays(authority, on);
  return capacityAfter ?? payeeEndedOn;
}
