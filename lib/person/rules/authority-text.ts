import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { ListedAuthority } from './authority';
import type { AuthorityBasis } from './basis-terms';
import { dbsText } from './dbs-record';
import { type AuthorityDates, inForce } from './in-force';
import { moneyBasisText } from './money-basis';

const bases: Record<AuthorityBasis, string> = {
  OWN: 'The person themselves',
  PARENTAL_RESPONSIBILITY: 'Parental responsibility',
  LPA_HEALTH_AND_WELFARE: 'Lasting power of attorney for health and welfare',
  LPA_PROPERTY_AND_AFFAIRS: 'Lasting power of attorney for property and financial affairs',
  ENDURING_POWER: 'Enduring power of attorney, registered',
  DEPUTY_HEALTH_AND_WELFARE: 'Court deputy for health and welfare',
  DEPUTY_PROPERTY_AND_AFFAIRS: 'Court deputy for property and affairs',
  APPOINTED_BY_COMMISSIONER: 'Appointed by the NHS commissioner',
  NOMINATED_BY_PERSON: 'Named by the person as their nominee',
  NOMINATED_IN_ADVANCE: 'Named by the person as their nominee, before they lost capacity',
  NOMINATED_BY_REPRESENTATIVE: 'Named as nominee by the person’s representative',
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
  /** Of a power over property that covers the money: what lets it. */
  moneyBasis: string | null;
  /** The power covers the money by itself in this record, which is not enough. */
  lacksMoneyBasis: boolean;
  /** How a nominee was named: by whom, or on which day. */
  named: string | null;
  needsDbsCheck: boolean;
  /** The latest check in words; null: none is recorded. */
  dbsCheck: string | null;
  /** A check is needed and none finds them suitable. */
  lacksDbsCheck: boolean;
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
    moneyBasis: moneyBasisText(authority.moneyBasis),
    lacksMoneyBasis: authority.moneyBasis?.kind === 'NOT_ASKED',
    named: namedText(authority),
    needsDbsCheck: authority.needsDbsCheck === true,
    dbsCheck: dbsText(authority.dbsCheck),
    lacksDbsCheck: authority.needsDbsCheck === true && authority.dbsCheck?.isSuitable !== true,
    hasSignIn,
    status: statusOf(authority, today),
    endedReason,
    isEndedByDeath,
  };
}

function namedText({ namedBy, namedOn }: ListedAuthority): string | null {
  if (namedBy !== null) return `By ${namedBy}`;
  return namedOn && `By the person on ${formatDay(namedOn)}`;
}

/** What an authority is, and when: for a choice among several. */
export function authorityTitle(authority: AuthorityDates & { basis: AuthorityBasis }): string {
  return `${bases[authority.basis]}. ${dayText(authority)}`;
}

function contactText({ phone, email, isContactHidden }: ListedAuthority): string {
  if (isContactHidden) return 'Not shown';
  return [phone, email].filter(Boolean).join(', ') || 'Not recorded';
}

function coverText({ coversMoney, coversPlan }: ListedAuthority): string {
  if (coversMoney && coversPlan) return 'The money and the plan';
  return coversMoney ? 'The money' : 'The plan';
}

function dayText({ startsOn, endsOn, endedOn }: AuthorityDates): string {
  const from = `From ${formatDay(startsOn)}`;
  if (endedOn !== null) return `${from}, ended on ${formatDay(endedOn)}`;
  return endsOn === null ? from : `${from} to ${formatDay(endsOn)}`;
}

function statusOf(authority: ListedAuthority, today: PlainDate): AuthorityView['status'] {
  if (inForce(authority, today)) return 'Acts now';
  return authority.endedOn === null && today < authority.startsOn ? 'Starts later' : 'Ended';
}
