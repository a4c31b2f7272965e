import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ListedAuthority } from '@/lib/person/rules/authority';
import type { ListedContact } from '@/lib/person/rules/contact';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import type { Person } from './person';

/** A person's emergency contacts, in order. */
export function listContacts({ tx, commissionerCode }: Scope, personId: string): Promise<ListedContact[]> {
  return tx.$queryRaw<ListedContact[]>`
    SELECT id, name, relationship, phone, notes FROM emergency_contact
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid ORDER BY position, id`;
}

type AuthorityRow = Omit<ListedAuthority, 'endedOn' | 'isContactHidden'> & { endedAt: Date | null };

/** What lets a power over property cover the money, of the authority `a`. */
const MONEY_BASIS = Prisma.sql`CASE WHEN a.money_basis IS NOT NULL THEN jsonb_build_object('kind', a.money_basis, 'source', a.money_basis_source,
  'paragraph', a.money_basis_paragraph, 'on', a.money_basis_on) END`;

/** The latest check of who has the authority `a`. */
const DBS_CHECK = Prisma.sql`(SELECT jsonb_build_object('isSuitable', d.is_suitable, 'certificateOn', d.certificate_on,
  'certificateNumber', d.certificate_number, 'note', d.note, 'recordedBy', d.recorded_by_name) FROM dbs_check d
  WHERE d.commissioner_code = a.commissioner_code AND d.authority_id = a.id ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1)`;

/**
 * Every authority for a person, past, present and future, the latest first. Phone and email of those who act
 * are hidden as the person's are: they often live together.
 */
export async function listAuthorities(
  { tx, commissionerCode }: Scope,
  { personId, contact, diedOn }: Person,
): Promise<ListedAuthority[]> {
  const rows = await tx.$queryRaw<AuthorityRow[]>`
    SELECT a.id, a.kind::text AS kind, a.basis::text AS basis, a.name, a.relationship, a.phone, a.email, a.covers_money AS "coversMoney",
      a.covers_plan AS "coversPlan", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.ended_at AS "endedAt",
      a.ended_reason AS "endedReason", a.evidence, a.needs_dbs_check AS "needsDbsCheck", a.user_id IS NOT NULL AS "hasSignIn",
      a.ended_by_death_id IS NOT NULL AS "isEndedByDeath", ${MONEY_BASIS} AS "moneyBasis", ${DBS_CHECK} AS "dbsCheck", a.named_on::text AS "namedOn", n.name AS "namedBy"
    FROM authority a LEFT JOIN authority n ON n.commissioner_code = a.commissioner_code AND n.id = a.named_by_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid ORDER BY a.starts_on DESC, a.id DESC`;
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    ...(contact === 'HIDDEN' && { phone: null, email: null }),
    isContactHidden: contact === 'HIDDEN',
    // With the death, on whatever day that was recorded.
    endedOn: (row.isEndedByDeath && diedOn) || (endedAt && dayInLondon(endedAt)),
  }));
}

/** The practitioners with the person on their caseload, by name. */
export async function listCaseloadHolders(
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
