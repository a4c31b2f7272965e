import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { CaseState } from '@/lib/case/rules/request-state';
import { dayInLondon } from '@/lib/core/clock';
import { type Pence, pence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis } from '@/lib/person/rules/authority';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { EmergencyContact } from './emergency-contact';

/** Whom to ring, in order. */
export function listContacts(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<(EmergencyContact & { id: string })[]> {
  return tx.emergencyContact.findMany({
    where: { commissionerCode, personId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, relationship: true, phone: true, notes: true },
  });
}

export type ListedAuthority = {
  id: string;
  kind: 'SELF' | 'REPRESENTATIVE' | 'NOMINEE';
  basis: AuthorityBasis;
  name: string;
  relationship: string | null;
  phone: string | null;
  email: string | null;
  coversMoney: boolean;
  coversPlan: boolean;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  /** The day in London on which it was ended early. */
  endedOn: PlainDate | null;
  endedReason: string | null;
  evidence: string | null;
  needsDbsCheck: boolean | null;
  hasSignIn: boolean;
};

/** Everybody who acts, acted or will act for a person, the latest first. */
export async function listAuthorities(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<ListedAuthority[]> {
  const rows = await tx.authority.findMany({
    where: { commissionerCode, personId },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ userId, startsOn, endsOn, endedAt, ...row }) => ({
    ...row,
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    endedOn: endedAt && dayInLondon(endedAt),
    hasSignIn: userId !== null,
  }));
}

export type ListedCase = {
  requestId: string;
  group: PhbGroup;
  state: CaseState;
  askedOn: PlainDate;
  practitioner: string;
  budget: { agreed: Pence; spent: Pence; startsOn: PlainDate; endsOn: PlainDate } | null;
};

type CaseRow = Omit<ListedCase, 'askedOn' | 'budget'> & {
  askedOn: string;
  agreed: bigint | null;
  spent: bigint | null;
  startsOn: string | null;
  endsOn: string | null;
};

/** A person's cases, the latest first, each with its practitioner and its budget, in one statement. */
export async function listCases({ tx, commissionerCode }: Scope, personId: string): Promise<ListedCase[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    SELECT r.id AS "requestId", r."group"::text AS "group", r.state::text AS state, r.asked_on::text AS "askedOn", u.display_name AS practitioner,
      b.agreed_pence AS agreed, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
      (SELECT sum(a.balance_pence)::bigint FROM ledger_account a
        WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id AND a.kind = 'SPENT') AS spent
    FROM phb_request r JOIN user_account u ON u.id = r.practitioner_id
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.request_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
    ORDER BY r.asked_on DESC, r.id DESC`;
  return rows.map(({ agreed, spent, startsOn, endsOn, askedOn, ...row }) => ({
    ...row,
    askedOn: day(askedOn),
    budget:
      agreed === null || startsOn === null || endsOn === null
        ? null
        : {
            agreed: pence(Number(agreed)),
            spent: pence(Number(spent ?? 0n)),
            startsOn: day(startsOn),
            endsOn: day(endsOn),
          },
  }));
}

/** The practitioners whose caseload a person is on, by name. */
export async function listPractitioners(
  { tx, commissionerCode }: Scope,
  personId: string,
  today: PlainDate,
): Promise<{ userId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT u.id AS "userId", u.display_name AS name FROM caseload_entry c JOIN user_account u ON u.id = c.user_id
    WHERE c.commissioner_code = ${commissionerCode} AND c.person_id = ${personId}::uuid
      AND c.starts_on <= ${today}::date AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date)
    GROUP BY u.id, u.display_name ORDER BY u.display_name, u.id`;
}
