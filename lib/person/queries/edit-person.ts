import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormValues } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import type { AuthorityKind } from '@/lib/person/rules/basis-terms';
import { CHARACTERISTIC_NAMES } from '@/lib/person/rules/characteristics';
import { fullName } from '@/lib/person/rules/person-name';
import { findEndable } from '@/lib/person/store/authority';
import { findCharacteristics } from '@/lib/person/store/characteristics';
import { findContact } from '@/lib/person/store/emergency-contact';
import { findFormerName } from '@/lib/person/store/former-name';
import { findPerson, type Person } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { detailsValues } from './details-values';

type Form = {
  personId: string;
  name: string;
  values: FormValues;
  /** The contact details are hidden from this actor. */
  isContactHidden: boolean;
  /** Null: the person is alive. */
  diedOn: PlainDate | null;
};

/** The person of a form, if this actor may use it on them. Records the view in the audit trail. */
function personForm(
  actor: Actor,
  permission: Permission,
  personId: string,
  valuesOf: (scope: Scope, person: Person) => FormValues | null | Promise<FormValues>,
): Promise<Form | null> {
  return queryById(actor, { permission, ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, permission, person)) return null;
    const values = await valuesOf(scope, person);
    if (!values) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: permission,
      subjectId: personId,
    });
    return {
      personId,
      name: fullName(person),
      values,
      isContactHidden: person.contact === 'HIDDEN',
      diedOn: person.diedOn,
    };
  });
}

/** The first values of the details form with their version. Null: not there or not theirs. */
export function detailsForm(actor: Actor, personId: string): Promise<Form | null> {
  return personForm(actor, 'person:edit', personId, (_, person) => ({
    ...detailsValues(person),
    version: `${person.version}`,
  }));
}

/** The stored answers; blank if there are none. */
export function characteristicsForm(actor: Actor, personId: string): Promise<Form | null> {
  return personForm(actor, 'characteristics:record', personId, async (scope) => {
    const answers = await findCharacteristics(scope, personId);
    return Object.fromEntries(CHARACTERISTIC_NAMES.map((question) => [question, answers?.[question] ?? '']));
  });
}

/** The person of a new contact. Null if their contacts are hidden from the actor. */
export function contactForm(actor: Actor, personId: string): Promise<Form | null> {
  return personForm(actor, 'person:edit', personId, (_, { contact }) => (contact === 'HIDDEN' ? null : {}));
}

/** The person of a new finding about their capacity. */
export function capacityForm(actor: Actor, personId: string): Promise<Form | null> {
  return personForm(actor, 'capacity:record', personId, () => ({}));
}

/** The person of a new agreement to share letters. */
export function sharingForm(actor: Actor, personId: string): Promise<Form | null> {
  return personForm(actor, 'sharing:record', personId, () => ({}));
}

export type RemovableContact = { name: string; relationship: string; phone: string };

/** The contact to remove. Null: not there or not theirs. */
export async function removableContact(
  actor: Actor,
  personId: string,
  contactId: string,
): Promise<RemovableContact | null> {
  return queryById(actor, { permission: 'person:edit', ids: [personId, contactId] }, async (scope) => {
    const contact = await findContact(scope, contactId);
    if (contact?.personId !== personId || !may(actor, 'person:edit', contact)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'emergency-contact',
      subjectId: contactId,
    });
    return { name: contact.name, relationship: contact.relationship, phone: contact.phone };
  });
}

/** The former name to remove. Null: not there, removed already, or not theirs. */
export function removableFormerName(
  actor: Actor,
  personId: string,
  formerNameId: string,
): Promise<{ name: string } | null> {
  return queryById(actor, { permission: 'person:edit', ids: [personId, formerNameId] }, async (scope) => {
    const former = await findFormerName(scope, formerNameId);
    if (former?.personId !== personId || !may(actor, 'person:edit', former)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'former-name',
      subjectId: formerNameId,
    });
    return { name: fullName(former) };
  });
}

type FoundAuthority = {
  kind: AuthorityKind;
  endedAt: Date | null;
  endedByDeathId: string | null;
  moneyBasis: string | null;
  needsDbsCheck: boolean | null;
};
/** `isOwn`: a person's own sign-in. */
type AuthorityName = { name: string; isOwn: boolean } | null;

/** The authority to end. Null: not there, ended already, or not theirs. */
export function endableAuthority(
  actor: Actor,
  personId: string,
  authorityId: string,
): Promise<AuthorityName> {
  return authorityWhere(
    actor,
    { personId, authorityId },
    ({ endedAt, endedByDeathId }) => !endedAt || endedByDeathId !== null,
  );
}

/** The authority of which it was not asked what lets it cover the money. Null: not there or not theirs. */
export function authorityWithoutBasis(
  actor: Actor,
  personId: string,
  authorityId: string,
): Promise<AuthorityName> {
  return authorityWhere(
    actor,
    { personId, authorityId },
    ({ kind, endedAt, moneyBasis }) => kind !== 'SELF' && !endedAt && moneyBasis === 'NOT_ASKED',
  );
}

/** The name of who must be checked before they receive money. Null: no check is needed, or it has ended. */
export function authorityToCheck(
  actor: Actor,
  personId: string,
  authorityId: string,
): Promise<AuthorityName> {
  return authorityWhere(
    actor,
    { personId, authorityId },
    ({ kind, endedAt, needsDbsCheck }) => kind !== 'SELF' && !endedAt && needsDbsCheck === true,
  );
}

function authorityWhere(
  actor: Actor,
  { personId, authorityId }: { personId: string; authorityId: string },
  holds: (authority: FoundAuthority) => boolean,
): Promise<AuthorityName> {
  return queryById(actor, { permission: 'authority:record', ids: [personId, authorityId] }, async (scope) => {
    const authority = await findEndable(scope, authorityId);
    if (authority?.personId !== personId || !may(actor, 'authority:record', authority)) return null;
    if (!holds(authority)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'authority',
      subjectId: authorityId,
    });
    return { name: authority.name, isOwn: authority.kind === 'SELF' };
  });
}
