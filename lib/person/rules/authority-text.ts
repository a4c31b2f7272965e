import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis, ListedAuthority } from './authority';
import { inForce } from './in-force';

const bases: Record<AuthorityBasis, string> = {
  OWN: 'The person themselves',
  PARENTAL_RESPONSIBILITY: 'Parental responsibility',
  LPA_HEALTH_AND_WELFARE: 'Lasting power of attorney for health and welfare',
  LPA_PROPERTY_AND_AFFAIRS: 'Lasting power of attorney for property and financial affairs',
  DEPUTY_HEALTH_AND_WELFARE: 'Court deputy for health and welfare',
  DEPUTY_PROPERTY_AND_AFFAIRS: 'Court deputy for property and affairs',
  APPOINTED_BY_COMMISSIONER: 'Appointed by the NHS commissioner',
  NOMINATED_BY_PERSON: 'Named by the person as their nominee',
  PERSONAL_REPRESENTATIVE: 'Executor, or administrator of the estate',
};

export function basisName(basis: AuthorityBasis): string {
  return bases[basis];
}

const kinds = { SELF: 'Online account', REPRESENTATIVE: 'Representative', NOMINEE: 'Nominee' } as const;

export type AuthorityView = {
  id: string;
  name: string;
  kind: string;
  basis: string;
  covers: string;
  days: string;
  contact: string;
  evidence: string | null;
  needsDbsCheck: boolean;
  hasSignIn: boolean;
  status: 'Acts now' | 'Starts later' | 'Ended';
  endedReason: string | null;
  isEndedByDeath: boolean;
};

/** One authority in words, as it is on a day. */
export function authorityView(authority: ListedAuthority, today: PlainDate): AuthorityView {
  const { id, name, evidence, hasSignIn, endedReason, isEndedByDeath } = authority;
  return {
    id,
    name: authority.relationship ? `${name} (${authority.relationship})` : name,
    kind: kinds[authority.kind],
    basis: bases[authority.basis],
    covers: coverText(authority),
    days: dayText(authority),
    contact: contactText(authority),
    evidence,
    needsDbsCheck: authority.needsDbsCheck === true,
    hasSignIn,
    status: statusOf(authority, today),
    endedReason,
    isEndedByDeath,
  };
}

function contactText({ phone, email, isContactHidden }: ListedAuthority): string {
  if (isContactHidden) return 'Not shown';
  return [phone, email].filter(Boolean).join(', ') || 'Not recorded';
}

function coverText({ coversMoney, coversPlan }: ListedAuthority): string {
  if (coversMoney && coversPlan) return 'The money and the plan';
  return coversMoney ? 'The money' : 'The plan';
}

function dayText({ startsOn, endsOn, endedOn }: ListedAuthority): string {
  const from = `From ${formatDay(startsOn)}`;
  if (endedOn !== null) return `${from}, ended on ${formatDay(endedOn)}`;
  return endsOn === null ? from : `${from} to ${formatDay(endsOn)}`;
}

function statusOf(authority: ListedAuthority, today: PlainDate): AuthorityView['status'] {
  if (inForce(authority, today)) return 'Acts now';
  return authority.endedOn === null && today < authority.startsOn ? 'Starts later' : 'Ended';
}
