import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ListedAuthority } from '@/lib/person/rules/authority';
import type { ListedContact } from '@/lib/person/rules/contact';
import type { Scope } from '@/lib/platform/db/scope';
import type { Person } from './person';

/** A person's emergency contacts, in order. */
export function listContacts({ tx, commissionerCode }: Scope, personId: string): Promise<ListedContact[]> {
  return tx.$queryRaw<ListedContact[]>`
    SELECT id, name, relationship, phone, notes FROM emergency_contact
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid ORDER BY position, id`;
}

type AuthorityRow = Omit<ListedAuthority, 'endedOn' | 'isContactHidden'> & { endedAt: Date | null };

/**
 * Every authority for a person, past, present and future, the latest first. Phone and email of those who act
 * are hidden as the person's are: they often live together.
 */
export async function listAuthorities(
  { tx, commissionerCode }: Scope,
  { personId, contact, diedOn }: Person,
): Promise<ListedAuthority[]> {
  const rows = await tx.$queryRaw<AuthorityRow[]>`
    SELECT id, kind::text AS kind, basis::text AS basis, name, relationship, phone, email, covers_money AS "coversMoney", covers_plan AS "coversPlan",
      starts_on::text AS "startsOn", ends_on::text AS "endsOn", ended_at AS "endedAt", ended_reason AS "endedReason", evidence,
      needs_dbs_check AS "needsDbsCheck", user_id IS NOT NULL AS "hasSignIn", ended_by_death_id IS NOT NULL AS "isEndedByDeath"
    FROM authority WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid ORDER BY starts_on DESC, id DESC`;
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
