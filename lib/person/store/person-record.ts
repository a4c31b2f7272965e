import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ListedAuthority } from '@/lib/person/rules/authority';
import type { ListedContact } from '@/lib/person/rules/contact';
import { fromColumn, fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { Person } from './person';

/** A person's emergency contacts, in order. */
export function listContacts({ tx, commissionerCode }: Scope, personId: string): Promise<ListedContact[]> {
  return tx.emergencyContact.findMany({
    where: { commissionerCode, personId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, relationship: true, phone: true, notes: true },
  });
}

/**
 * Every authority for a person, past, present and future, the latest first. Phone and email of those who act
 * are hidden as the person's are: they often live together.
 */
export async function listAuthorities(
  { tx, commissionerCode }: Scope,
  { personId, contact, diedOn }: Person,
): Promise<ListedAuthority[]> {
  const rows = await tx.authority.findMany({
    where: { commissionerCode, personId },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ userId, startsOn, endsOn, endedAt, endedByDeathId, ...row }) => ({
    ...row,
    ...(contact === 'HIDDEN' && { phone: null, email: null }),
    isContactHidden: contact === 'HIDDEN',
    startsOn: fromColumn(startsOn),
    endsOn: fromNullable(endsOn),
    // With the death, on whatever day that was recorded.
    endedOn: (endedByDeathId && diedOn) || (endedAt && dayInLondon(endedAt)),
    isEndedByDeath: endedByDeathId !== null,
    hasSignIn: userId !== null,
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
