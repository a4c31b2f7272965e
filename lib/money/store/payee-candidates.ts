import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { consentGivers } from '@/lib/money/rules/consent-giver';
import { asTheyGoOn, withExclusions } from '@/lib/money/rules/exclusion';
import { authorityBar, type PayeeCandidate, personBar } from '@/lib/money/rules/payee';
import { listCapacity } from '@/lib/person/store/capacity';
import { findLife } from '@/lib/person/store/life';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { listExclusions } from './exclusion';
import { listMoneyAuthorities } from './money-authorities';
import { listOrganisations } from './organisation';

/**
 * Who may be paid for a person on a day, and who may not and why: the person, everyone with an authority, and
 * the organisations of the commissioner. The authorities are shared.
 */
export async function listPayeeCandidates(
  scope: Scope,
  personId: string,
  on: PlainDate,
): Promise<PayeeCandidate[]> {
  const candidates = await listWithoutExclusions(scope, personId, on);
  const exclusions = await listExclusions(scope, personId);
  const isAsked = exclusions.some(({ authorityId }) => authorityId !== null);
  const authorities = isAsked ? await listMoneyAuthorities(scope, personId, on) : [];
  return withExclusions(candidates, asTheyGoOn(exclusions, authorities), on);
}

/** The same of who may consent: an exclusion bars no one from that. */
export async function listConsentGivers(
  scope: Scope,
  personId: string,
  on: PlainDate,
): Promise<PayeeCandidate[]> {
  return consentGivers(await listWithoutExclusions(scope, personId, on));
}

async function listWithoutExclusions(
  scope: Scope,
  personId: string,
  on: PlainDate,
): Promise<PayeeCandidate[]> {
  const { dateOfBirth: bornOn, diedOn } = await findLife(scope, personId);
  const found = await listCapacity(scope, personId);
  const authorities = await listMoneyAuthorities(scope, personId, on);
  const organisations = await listOrganisations(scope);
  return [
    {
      choice: { kind: 'PERSON', id: null },
      name: await findPersonName(scope, personId),
      basis: null,
      bar: personBar({ bornOn, diedOn, found }, on),
    },
    ...authorities.map(({ id, name, basis, ...authority }) => ({
      choice: { kind: 'AUTHORITY', id } as const,
      name,
      basis,
      // A death ends all but the authority over the estate.
      bar:
        diedOn !== null && basis !== 'PERSONAL_REPRESENTATIVE'
          ? ({ kind: 'person-died' } as const)
          : authorityBar(authority, on),
    })),
    ...organisations.map(({ id, name }) => ({
      choice: { kind: 'ORGANISATION', id } as const,
      name,
      basis: null,
      bar: null,
    })),
  ];
}
