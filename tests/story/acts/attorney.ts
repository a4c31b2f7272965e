import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@/lib/core/plain-date';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import type { CapacityMatter } from '@/lib/person/rules/capacity';
import { must } from '../../support/result';

type Lacking = { personId: string; matters: readonly CapacityMatter[]; consulted: string };

/** The person is found to lack capacity for these decisions, by the practitioner, today. */
export async function findsNoCapacity(
  practitioner: Actor,
  { personId, matters, consulted }: Lacking,
  today: PlainDate,
): Promise<void> {
  const found = {
    personId,
    capacityId: randomUUID(),
    matters,
    finding: 'LACKS',
    assessedOn: today,
    assessorName: practitioner.displayName,
    assessorRole: 'Practitioner',
    reasons: 'Could not keep the choices in mind long enough to weigh them up',
    consulted,
  } as const;
  must(await recordCapacity(practitioner, found, today));
}

type Attorney = { personId: string; name: string; relationship: string; registeredOn: string };

/** An attorney for health and welfare, for the plan and the money. @returns the authority's id */
export async function recordAttorney(
  practitioner: Actor,
  { personId, name, relationship, registeredOn }: Attorney,
  today: PlainDate,
): Promise<string> {
  const authorityId = randomUUID();
  const authority = {
    authorityId,
    personId,
    kind: 'REPRESENTATIVE',
    basis: 'LPA_HEALTH_AND_WELFARE',
    name,
    relationship,
    phone: null,
    email: null,
    coversMoney: true,
    coversPlan: true,
    planConsentRecorded: false,
    startsOn: today,
    endsOn: null,
    evidence: `Registered on ${day(registeredOn)}, seen`,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      isIndividual: true,
      relation: 'CHILD',
      livesInSameHousehold: false,
      isFriendInvolvedInCare: true,
    },
  } as const;
  must(await recordAuthority(practitioner, authority));
  return authorityId;
}
