import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type AuthorityBasis, TERMS } from '@/lib/person/rules/basis-terms';
import { type Found, lacksCapacity } from '@/lib/person/rules/capacity';
import { type ContactWish, takesEmail } from '@/lib/person/rules/email-way';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import type { AuthorityDates } from '@/lib/person/rules/in-force';
import { isOverAt18 } from '@/lib/person/rules/parent-at-18';

/** What decides whether a person may have an online account, and others one to act for them. */
export type InvitedFor = {
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  found: readonly Found[];
};

/** Who is invited: the person, or who acts by an authority. */
export type Invitee =
  | { kind: 'PERSON'; hasAccount: boolean }
  | { kind: 'AUTHORITY'; basis: AuthorityBasis; dates: AuthorityDates; hasAccount: boolean };

export type InviteeRefusal =
  | { kind: 'has-account' }
  | { kind: 'person-died' }
  | { kind: 'too-young'; from: number }
  | { kind: 'lacks-capacity' }
  | { kind: 'authority-over' };

/**
 * Whether someone may be invited to an online account. The person from 16, unless they are found to lack
 * capacity for the money; a child under 16 has none. Who acts for them while their authority lasts or is to
 * come: a parent not from 18 on, and after a death only who deals with the estate.
 * @rule FAM-02 (docs/rules.md)
 */
export function checkInvitee(
  invitee: Invitee,
  person: InvitedFor,
  today: PlainDate,
): Result<void, InviteeRefusal> {
  const refusal =
    invitee.kind === 'PERSON' ? ownRefusal(person, today) : actingRefusal(invitee, person, today);
  if (refusal) return fail(refusal);
  return invitee.hasAccount ? fail({ kind: 'has-account' }) : ok(undefined);
}

function ownRefusal({ dateOfBirth, diedOn, found }: InvitedFor, today: PlainDate): InviteeRefusal | null {
  if (diedOn !== null) return { kind: 'person-died' };
  const { fromAge } = TERMS.OWN;
  if (ageOn(earliestBirth(dateOfBirth), today) < fromAge) return { kind: 'too-young', from: fromAge };
  return lacksCapacity(found, 'MONEY', today) ? { kind: 'lacks-capacity' } : null;
}

function actingRefusal(
  { basis, dates: { endsOn, endedOn } }: Extract<Invitee, { kind: 'AUTHORITY' }>,
  { dateOfBirth, diedOn }: InvitedFor,
  today: PlainDate,
): InviteeRefusal | null {
  if (diedOn !== null && basis !== ESTATE_BASIS) return { kind: 'person-died' };
  const isOver =
    endedOn !== null || (endsOn !== null && endsOn < today) || isOverAt18(basis, dateOfBirth, today);
  return isOver ? { kind: 'authority-over' } : null;
}

/** Why an invitation may not go by email: others may read an inbox, or the person chose other ways. */
export type EmailRefusal = { kind: 'sensitive' } | { kind: 'other-way' };

/**
 * Whether an invitation may go by email. About a sensitive record none does; and the person's own only where
 * they take email. A way that the person chose does not bind who acts for them.
 * @rule FAM-03 (docs/rules.md)
 */
export function checkByEmail(
  about: ContactWish & { isSensitive: boolean },
  isOwn: boolean,
): Result<void, EmailRefusal> {
  if (about.isSensitive) return fail({ kind: 'sensitive' });
  return isOwn && !takesEmail(about) ? fail({ kind: 'other-way' }) : ok(undefined);
}
