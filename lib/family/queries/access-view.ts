import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type InvitationLife, invitationLife } from '@/lib/family/rules/invitation-life';
import { checkInvitee, type InvitedFor, type Invitee, type InviteeRefusal } from '@/lib/family/rules/invitee';
import { listNewestInvitations, type StoredInvitation } from '@/lib/family/store/family-invitation';
import { type PersonHeaderView, personHeader } from '@/lib/person/queries/person-header';
import type { ListedAuthority } from '@/lib/person/rules/authority';
import { authorityView } from '@/lib/person/rules/authority-text';
import { fullName } from '@/lib/person/rules/person-name';
import { listCapacity } from '@/lib/person/store/capacity';
import { findDeath } from '@/lib/person/store/death';
import { findPerson } from '@/lib/person/store/person';
import { listAuthorities } from '@/lib/person/store/person-record';
import { queryById } from '@/lib/platform/db/transaction';

export type ShownInvitation = Pick<
  StoredInvitation,
  'id' | 'way' | 'reference' | 'printedAt' | 'printedBy'
> & {
  life: InvitationLife;
  lastDay: PlainDate;
};

/** One who has, may have or may not have an online account for a person. */
export type AccessLine = {
  /** Null: the person themselves. */
  authorityId: string | null;
  name: string;
  /** What gives them the access, and when; null for the person. */
  basis: string | null;
  hasAccount: boolean;
  /** Of the person's own account, to end it; null: there is none, or it is another's. */
  ownId: string | null;
  /** Why they cannot be invited now; null: they can. */
  refusal: InviteeRefusal | null;
  /** The newest one; null where none was made, or it was used. */
  invitation: ShownInvitation | null;
};

export type AccessView = { header: PersonHeaderView; lines: AccessLine[] };

/** Who may have an online account for a person, and where each invitation is. Records the view. */
export function accessView(actor: Actor, personId: string, today: PlainDate): Promise<AccessView | null> {
  return queryById(actor, { permission: 'access:invite', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'access:invite', person)) return null;
    const recorded = await listAuthorities(scope, person);
    const invitations = await listNewestInvitations(scope, personId);
    const about = { ...person, found: await listCapacity(scope, personId) };
    const lineOf = lineMaker(about, invitations, today);
    const ownId = recorded.find(({ kind, endedOn }) => kind === 'SELF' && endedOn === null)?.id ?? null;
    const own = lineOf(
      { kind: 'PERSON', hasAccount: ownId !== null },
      { authorityId: null, ownId, name: fullName(person), basis: null },
    );
    const others = recorded
      .filter(({ kind }) => kind !== 'SELF')
      .map((one) => lineOf(inviteeOf(one), titleOf(one, today)))
      .filter(({ refusal, invitation }) => refusal?.kind !== 'authority-over' || invitation !== null);
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'access',
      subjectId: personId,
    });
    return { header: personHeader(person, today, await findDeath(scope, personId)), lines: [own, ...others] };
  });
}

function inviteeOf({ basis, hasSignIn: hasAccount, ...dates }: ListedAuthority): Invitee {
  return { kind: 'AUTHORITY', basis, hasAccount, dates };
}

type Title = Pick<AccessLine, 'authorityId' | 'ownId' | 'name' | 'basis'>;

function titleOf(authority: ListedAuthority, today: PlainDate): Title {
  const { id, name, kind, basis, covers, days } = authorityView(authority, today);
  const text = `${kind}: ${basis}. For: ${covers.toLowerCase()}. ${days}`;
  return { authorityId: id, ownId: null, name, basis: text };
}

function lineMaker(about: InvitedFor, invitations: readonly StoredInvitation[], today: PlainDate) {
  return (invitee: Invitee, title: Title): AccessLine => {
    const checked = checkInvitee(invitee, about, today);
    const newest = invitations.find(({ authorityId }) => authorityId === title.authorityId);
    return {
      ...title,
      hasAccount: invitee.hasAccount,
      refusal: checked.ok || checked.error.kind === 'has-account' ? null : checked.error,
      invitation: newest ? shown(newest, checked.ok, today) : null,
    };
  };
}

function shown(newest: StoredInvitation, mayStillJoin: boolean, today: PlainDate): ShownInvitation | null {
  const { id, way, reference, printedAt, printedBy, lastDay, isAccepted } = newest;
  if (isAccepted) return null;
  return {
    id,
    way,
    reference,
    printedAt,
    printedBy,
    lastDay,
    life: invitationLife(newest, mayStillJoin, today),
  };
}
