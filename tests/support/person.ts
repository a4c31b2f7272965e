import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor, ActorAuthority } from '@/lib/core/policy/policy';
import { setSensitive } from '@/lib/event/commands/set-sensitive';
import { editDetails } from '@/lib/person/commands/edit-details';
import { joinCaseload } from '@/lib/person/commands/join-caseload';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import { type RecordSharing, recordSharing } from '@/lib/person/commands/record-sharing';
import { registerPerson } from '@/lib/person/commands/register-person';
import { DETAIL_NAMES } from '@/lib/person/rules/detail-fields';
import type { TypedDetails } from '@/lib/person/rules/details';
import { checkDigit } from '@/lib/person/rules/nhs-number';
import { findPerson } from '@/lib/person/store/person';
import { query } from '@/lib/platform/db/transaction';
import { onDay } from './day';
import {
  type Account,
  aCommissioner,
  anAccount,
  aStaffMember,
  BEFORE,
  giveOwnSignIn,
  giveSignIn,
} from './identity';
import { must } from './result';
import { sql } from './superuser';

/** The day of the tests of a person's record. */
export const today = day('2026-11-20');

let numbered = 0;

/** An NHS number of the test range that no other test of this database has. */
export function anNhsNumber(): string {
  for (;;) {
    numbered += 1;
    const nine = `999${String(numbered).padStart(6, '0')}`;
    const check = checkDigit(nine);
    if (check !== null) return `${nine}${check}`;
  }
}

/** Details as a form types them. No two people have the same names by chance. */
export function typedDetails(given: Partial<TypedDetails> = {}): TypedDetails {
  const name = newId().replace(/-/g, '').slice(-12);
  return {
    givenName: name,
    familyName: `${name}son`,
    preferredName: null,
    dateOfBirth: day('1980-05-04'),
    diedOn: null,
    nhsNumber: '',
    nhsNumberMissing: 'NOT_YET_TRACED',
    addressLine1: null,
    addressLine2: null,
    town: null,
    postcode: null,
    phone: null,
    email: null,
    ...given,
  };
}

/** With an NHS number in place of a reason. */
export function detailsWithNumber(nhsNumber: string, given: Partial<TypedDetails> = {}): TypedDetails {
  return typedDetails({ ...given, nhsNumber, nhsNumberMissing: null });
}

export type PersonGiven = {
  givenName?: string;
  familyName?: string;
  dateOfBirth?: string;
  nhsNumber?: string | null;
};

const registrars = new Map<string, Promise<Account>>();

/** The practitioner who registers the people of a commissioner and has left since: they have no role now. */
function registrarOf(code: string): Promise<Account> {
  const known = registrars.get(code) ?? anAccount('PRACTITIONER', code, { name: 'Rita Registrar' });
  registrars.set(code, known);
  return known;
}

/** A person, Test Person of 1980 by default. Without an NHS number it is not yet traced. @returns their id */
export async function aPerson(code: string, given: PersonGiven = {}): Promise<string> {
  const personId = newId();
  const { givenName = 'Test', familyName = 'Person', nhsNumber } = given;
  const dateOfBirth = day(given.dateOfBirth ?? '1980-05-04');
  const names = { givenName, familyName, dateOfBirth };
  const details = nhsNumber ? detailsWithNumber(nhsNumber, names) : typedDetails(names);
  const registered = { personId, details, isDifferentPerson: true };
  const on = later(BEFORE, dateOfBirth);
  const registrar = await registrarOf(code);
  must(await onDay(BEFORE, () => registerPerson(registrar, registered, on)));
  return personId;
}

const later = (one: PlainDate, other: PlainDate) => (one < other ? other : one);

/** Puts people on a practitioner's caseload. @returns the practitioner as the next request would see them */
export async function withCaseload<Practitioner extends Actor>(
  practitioner: Practitioner,
  ...personIds: string[]
): Promise<Practitioner> {
  const reason = 'Takes over from a colleague';
  for (const personId of personIds)
    must(await onDay(BEFORE, () => joinCaseload(practitioner, { personId, reason }, BEFORE)));
  return { ...practitioner, personIds: [...practitioner.personIds, ...personIds] };
}

/** The same user as a practitioner with the person on the caseload: a user may have two roles. */
export function asPractitioner(actor: Actor, personId: string): Actor {
  return { ...actor, role: 'PRACTITIONER', personIds: [personId] };
}

/** Changes some details of a person by the command, as someone with them on their caseload. */
export async function changeDetails(
  practitioner: Actor,
  personId: string,
  given: Partial<TypedDetails>,
  on: PlainDate,
): Promise<void> {
  const reader = { ...practitioner, personIds: [...practitioner.personIds, personId] };
  const found = await query(reader, 'person:edit', (scope) => findPerson(scope, personId));
  if (!found) throw new Error('No such person');
  const kept = Object.fromEntries(DETAIL_NAMES.map((name) => [name, found[name]])) as TypedDetails;
  const details = { ...kept, nhsNumber: found.nhsNumber ?? '', ...given };
  must(await editDetails(reader, { personId, version: found.version, details }, on));
}

/** A person on the practitioner's caseload who had another name. @returns their id and that of the name */
export async function aRenamedPerson(practitioner: Actor): Promise<string[]> {
  const personId = await aPerson(practitioner.commissionerCode);
  const reader = await withCaseload(practitioner, personId);
  await changeDetails(reader, personId, { familyName: 'After' }, today);
  const [former] = await sql<{ id: string }>('SELECT id FROM former_name WHERE person_id = $1', [personId]);
  return [personId, former?.id ?? ''];
}

/** A person with a sensitive record, on the caseload of its one reader. @returns their id */
export async function aSensitivePerson(practitioner: Actor): Promise<string> {
  const personId = await aPerson(practitioner.commissionerCode);
  const reader = await withCaseload(practitioner, personId);
  const now = todayInLondon();
  const flag = { sensitiveId: newId(), personId, reason: 'Fled from violence', readerEmails: [] };
  const safe = { safeWay: 'HAND_OVER', safeWords: 'Sam Support', reviewOn: addDays(now, 30) } as const;
  must(await setSensitive(reader, { ...flag, ...safe }, now));
  return personId;
}

type HolderRole = 'BUDGET_HOLDER' | 'REPRESENTATIVE' | 'NOMINEE';
export type Covers = { money?: boolean; plan?: boolean };

/** The person's own sign-in, or the sign-in of one who acts for them, with an authority in force. */
export async function aHolder(
  code: string,
  personId: string,
  role: HolderRole = 'BUDGET_HOLDER',
  covers: Covers & { name?: string; password?: string } = {},
): Promise<Account> {
  const { money = true, plan = true, ...named } = covers;
  const account = await anAccount(role, code, named);
  const isOwn = role === 'BUDGET_HOLDER';
  const authority = { personId, coversMoney: isOwn || money, coversPlan: isOwn || plan };
  if (isOwn) await giveOwnSignIn(account, personId);
  else await giveSignIn(account, await anAuthority(code, { ...authority, role, name: account.displayName }));
  return { ...account, personIds: [personId], authorities: [authority] };
}

/** The sign-in of who deals with the estate of a person who died. */
export async function anExecutor(practitioner: Actor, personId: string): Promise<Account> {
  const { commissionerCode: code } = practitioner;
  const account = await anAccount('REPRESENTATIVE', code);
  const authorityId = newId();
  const recorded = {
    authorityId,
    personId,
    kind: 'REPRESENTATIVE',
    basis: 'PERSONAL_REPRESENTATIVE',
    name: account.displayName,
    relationship: 'Daughter',
    phone: null,
    email: null,
    coversMoney: true,
    coversPlan: false,
    planConsentRecorded: false,
    startsOn: todayInLondon(),
    endsOn: null,
    evidence: 'The will',
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      isIndividual: true,
      relation: 'CHILD',
      livesInSameHousehold: false,
      isFriendInvolvedInCare: false,
    },
  } as const;
  must(await recordAuthority(practitioner, recorded));
  await giveSignIn(account, authorityId);
  const authority = { personId, coversMoney: true, coversPlan: false };
  return { ...account, personIds: [personId], authorities: [authority] };
}

/** A power over property that covers the money, from before its basis was asked. @returns its id */
export async function aPowerWithoutBasis({ code, personId }: { code: string; personId: string }) {
  const covers = { personId, coversMoney: true, coversPlan: false };
  const id = await anAuthority(code, { ...covers, role: 'REPRESENTATIVE', name: 'Paul Property' });
  await sql(
    `UPDATE authority SET basis = 'LPA_PROPERTY_AND_AFFAIRS', money_basis = 'NOT_ASKED' WHERE id = $1`,
    [id],
  );
  return id;
}

type AuthorityGiven = ActorAuthority & {
  role: Exclude<HolderRole, 'BUDGET_HOLDER'>;
  name: string;
  /** The person died. */
  isForEstate?: boolean;
  /** A professional, of whom a DBS check is needed. */
  isProfessional?: boolean;
};

/** A nominee for the money who needs a DBS check. @returns the authority's id */
export function aNomineeToCheck({ code, personId }: { code: string; personId: string }): Promise<string> {
  const covers = { coversMoney: true, coversPlan: false, isProfessional: true };
  return anAuthority(code, { personId, role: 'NOMINEE', name: 'Pat Professional', ...covers });
}

/** An authority without a sign-in, in force since 2020. @returns its id */
export async function anAuthority(code: string, given: AuthorityGiven): Promise<string> {
  const { personId, coversMoney, coversPlan } = given;
  const registrar = await registrarOf(code);
  const authorityId = newId();
  const isNominee = given.role === 'NOMINEE';
  const recorded = {
    authorityId,
    personId,
    kind: given.role,
    basis: basisOf(given),
    name: given.name,
    relationship: 'Friend',
    phone: null,
    email: null,
    coversMoney,
    coversPlan,
    planConsentRecorded: true,
    // A nominee whom the person named before others found that they lack capacity.
    startsOn: isNominee ? addDays(BEFORE, -1) : BEFORE,
    endsOn: null,
    evidence: null,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    payee: {
      isIndividual: true,
      relation: given.isProfessional ? 'PROFESSIONAL' : 'SIBLING',
      livesInSameHousehold: false,
      isFriendInvolvedInCare: !given.isProfessional,
    },
  } as const;
  const actor = { ...registrar, personIds: [personId] };
  if (given.role === 'REPRESENTATIVE' && !given.isForEstate) await findToLackCapacity(actor, personId, given);
  must(await onDay(BEFORE, () => recordAuthority(actor, recorded)));
  return authorityId;
}

/** The person is found to lack capacity for what is covered, unless under 16 or found so already. */
export async function findToLackCapacity(
  actor: Actor,
  personId: string,
  { coversMoney, coversPlan } = { coversMoney: true, coversPlan: true },
): Promise<void> {
  const known = await sql<{ matter: string }>(
    'SELECT matter::text FROM capacity_record WHERE person_id = $1',
    [personId],
  );
  const covered = [...(coversMoney ? ['MONEY' as const] : []), ...(coversPlan ? ['PLAN' as const] : [])];
  const matters = covered.filter((one) => !known.some(({ matter }) => matter === one));
  if (matters.length === 0) return;
  const found = {
    personId,
    capacityId: newId(),
    matters,
    finding: 'LACKS',
    assessedOn: BEFORE,
    assessorName: actor.displayName,
    assessorRole: 'Nurse',
    reasons: 'Could not weigh up the choice on that day',
    consulted: 'Their sister',
  } as const;
  const recorded = await onDay(BEFORE, () => recordCapacity(actor, found, BEFORE));
  if (!recorded.ok && recorded.error.kind !== 'under-16') must(recorded);
}

/** An agreement of the person that their mother gets copies of letters. @returns its id */
export async function aSharing(
  practitioner: Actor,
  given: Partial<RecordSharing> & { personId: string },
): Promise<string> {
  const sharingId = newId();
  const agreedOn = todayInLondon();
  const said = {
    kind: 'COPIES',
    sharedWith: 'Karin Mother',
    relationship: 'Mother',
    how: 'Alone, at home',
  } as const;
  const actor = { ...practitioner, personIds: [...practitioner.personIds, given.personId] };
  must(await recordSharing(actor, { ...said, agreedOn, ...given, sharingId }, todayInLondon()));
  return sharingId;
}

function basisOf({ role, isForEstate }: AuthorityGiven) {
  if (isForEstate) return 'PERSONAL_REPRESENTATIVE';
  return role === 'NOMINEE' ? 'NOMINATED_BY_PERSON' : 'APPOINTED_BY_COMMISSIONER';
}

/**
 * Everyone who may not change this person's record: a colleague without them on the caseload, every other
 * role of the commissioner, the people who act for them, and a practitioner elsewhere who claims them.
 */
export async function actorsWithoutAccess(code: string, personId: string): Promise<Actor[]> {
  const elsewhere = await aStaffMember('PRACTITIONER', await aCommissioner());
  return [
    await aStaffMember('PRACTITIONER', code),
    await aStaffMember('PHB_LEAD', code),
    await aStaffMember('FINANCE_OFFICER', code),
    await aStaffMember('AUDITOR', code),
    await aStaffMember('ADMINISTRATOR', code),
    await aHolder(code, personId, 'BUDGET_HOLDER'),
    await aHolder(code, personId, 'REPRESENTATIVE'),
    await aHolder(code, personId, 'NOMINEE'),
    { ...elsewhere, personIds: [personId] },
  ];
}
