import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { InvitedFor, Invitee } from '@/lib/family/rules/invitee';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { ContactWish } from '@/lib/person/rules/email-way';
import { fullName } from '@/lib/person/rules/person-name';
import { born } from '@/lib/person/store/born';
import { listCapacity } from '@/lib/person/store/capacity';
import { readNeeds } from '@/lib/person/store/needs';
import type { ActingScope } from '@/lib/platform/db/scope';

/** The person of an invitation, and who is invited. */
export type InvitedPerson = InvitedFor &
  ContactWish & {
    commissionerCode: string;
    personId: string;
    familyName: string;
    /** Null: of a sensitive record, or not recorded. */
    personEmail: string | null;
    isSensitive: boolean;
    invitee: Invitee;
    /** Who is invited, as it is recorded. */
    inviteeName: string;
    /** Recorded with the authority, or of the person. */
    inviteeEmail: string | null;
  };

type Acting = {
  basis: AuthorityBasis;
  name: string;
  email: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  endedOn: PlainDate | null;
  hasAccount: boolean;
};

type Row = Omit<ContactWish, 'needs'> & {
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  isSensitive: boolean;
  needs: unknown;
  personEmail: string | null;
  hasOwn: boolean;
  acting: Acting | null;
};

/**
 * The facts of an invitation of a person, or of who has an authority for them. Null: the person or their
 * authority is not there, or not in reach.
 */
export async function findInvitedPerson(
  scope: ActingScope,
  personId: string,
  authorityId: string | null,
): Promise<InvitedPerson | null> {
  const { tx, commissionerCode } = scope;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", p.died_on::text AS "diedOn",
      p.is_sensitive AS "isSensitive", p.needs, p.ais_contact_method AS "contactBefore", p.email AS "personEmail",
      EXISTS (SELECT FROM authority s WHERE s.commissioner_code = p.commissioner_code AND s.person_id = p.id AND s.kind = 'SELF'
        AND s.ended_at IS NULL) AS "hasOwn",
      (SELECT jsonb_build_object('basis', a.basis, 'name', a.name, 'email', a.email, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'endedOn', (a.ended_at AT TIME ZONE 'Europe/London')::date, 'hasAccount', a.user_id IS NOT NULL)
        FROM authority a WHERE a.commissioner_code = p.commissioner_code AND a.person_id = p.id AND a.kind <> 'SELF'
          AND a.id = ${authorityId}::uuid) AS acting
    FROM person p WHERE p.commissioner_code = ${commissionerCode} AND p.id = ${personId}::uuid`;
  if (!row || (authorityId !== null && row.acting === null)) return null;
  const found = await listCapacity(scope, personId);
  return { ...personOf(row), ...inviteeOf(row), commissionerCode, personId, found };
}

function personOf({ familyName, dateOfBirth, diedOn, isSensitive, needs, ...row }: Row) {
  const { contactBefore, personEmail } = row;
  const wish = { needs: readNeeds(needs), contactBefore };
  return { ...wish, familyName, dateOfBirth, diedOn, isSensitive, personEmail };
}

function inviteeOf({ acting, hasOwn, personEmail, ...named }: Row) {
  if (acting === null) {
    const invitee: Invitee = { kind: 'PERSON', hasAccount: hasOwn };
    return { invitee, inviteeName: fullName(named), inviteeEmail: personEmail };
  }
  const { basis, name, email, hasAccount, ...dates } = acting;
  const invitee: Invitee = { kind: 'AUTHORITY', basis, dates, hasAccount };
  return { invitee, inviteeName: name, inviteeEmail: named.isSensitive ? null : email };
}
