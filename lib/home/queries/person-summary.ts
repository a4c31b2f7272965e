import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseOnRecord, caseOnRecord } from '@/lib/case/queries/case-on-record';
import { listCases } from '@/lib/case/store/person-cases';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type Settling, settling } from '@/lib/event/queries/settling';
import { type PersonHeaderView, personHeader } from '@/lib/person/queries/person-header';
import { type PersonNeeds, personNeeds } from '@/lib/person/queries/person-needs';
import { type SensitiveView, sensitiveView } from '@/lib/person/queries/sensitive-view';
import { type AuthorityView, authorityView } from '@/lib/person/rules/authority-text';
import { CAPACITY_FROM_AGE } from '@/lib/person/rules/capacity';
import { type CapacityView, currentCapacity } from '@/lib/person/rules/capacity-text';
import type { ListedContact } from '@/lib/person/rules/contact';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import { inForce } from '@/lib/person/rules/in-force';
import { fullName } from '@/lib/person/rules/person-name';
import { nameWithPreferred } from '@/lib/person/rules/person-text';
import { type SharingView, sharingView } from '@/lib/person/rules/sharing';
import { listCapacity } from '@/lib/person/store/capacity';
import { hasCharacteristics } from '@/lib/person/store/characteristics';
import { findDeath } from '@/lib/person/store/death';
import { listFormerNames } from '@/lib/person/store/former-name';
import { findPerson, type Person } from '@/lib/person/store/person';
import { listAuthorities, listCaseloadHolders, listContacts } from '@/lib/person/store/person-record';
import { listSharing } from '@/lib/person/store/sharing';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { personPractice } from '@/lib/practice/queries/person-practice';
import type { RegistrationNote } from '@/lib/practice/rules/registration-note';

export type PersonSummary = {
  header: PersonHeaderView;
  isAlive: boolean;
  mayRecordDeath: boolean;
  /** What is left to settle; null unless the person died. */
  settling: Settling | null;
  details: DetailsView;
  practice: RegistrationNote | null;
  needs: PersonNeeds;
  sensitive: SensitiveView | null;
  maySetSensitive: boolean;
  contacts: ListedContact[];
  formerNames: { id: string; name: string; until: string }[];
  acting: AuthorityView[];
  formerlyActing: AuthorityView[];
  /** Who gets letters by the person's agreement; null where the reader may not know, and for a child. */
  sharing: SharingView[] | null;
  /** What is found about each decision; null where the reader may not know, and for a child. */
  capacity: CapacityView[] | null;
  cases: CaseOnRecord[];
  settledCases: CaseOnRecord[];
  hasOwnSignIn: boolean;
  /** The names of those who have the person on their caseload. */
  practitioners: string[];
  isOnMyCaseload: boolean;
  hasCharacteristics: boolean;
};

/** `address`: its lines, without blank ones. */
type DetailsView = Pick<Person, 'phone' | 'email' | 'contact'> & {
  name: string;
  address: string[];
};

/** Everything on a person's page. Null: not there or not theirs. Records the view in the audit trail. */
export function personSummary(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<PersonSummary | null> {
  return queryById(actor, { permission: 'person:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:view', person)) return null;
    const summary = await summaryOf(scope, person, today);
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'person', subjectId: personId });
    return summary;
  });
}

/** Seven statements for lists of any length: each list has its own table, and no join multiplies rows. */
async function summaryOf(scope: Scope, person: Person, today: PlainDate): Promise<PersonSummary> {
  const { personId } = person;
  const death = await findDeath(scope, personId);
  const recorded = await listAuthorities(scope, person);
  const authorities = recorded.filter(({ kind }) => kind !== 'SELF').map((one) => authorityView(one, today));
  const cases = (await listCases(scope, personId)).map((one) =>
    caseOnRecord(one, earliestBirth(person.dateOfBirth)),
  );
  const practitioners = await listCaseloadHolders(scope, personId, today);
  return {
    header: personHeader(person, today, death),
    isAlive: person.diedOn === null,
    mayRecordDeath: may(scope.actor, 'death:record', person),
    settling:
      death &&
      (await settling(scope, death, {
        isContactHidden: person.contact === 'HIDDEN',
        representatives: recorded
          .filter((one) => one.basis === ESTATE_BASIS && inForce(one, today))
          .toReversed(),
      })),
    details: detailRows(person),
    practice: await practiceOf(scope, person, today),
    needs: personNeeds(person),
    sensitive: await sensitiveView(scope, person, today),
    maySetSensitive: person.contact === 'OPEN' && may(scope.actor, 'sensitive:write', person),
    formerNames: (await listFormerNames(scope, personId)).map((former) => ({
      id: former.id,
      name: fullName(former),
      until: formatDay(former.until),
    })),
    contacts: await listContacts(scope, personId),
    acting: authorities.filter(({ status }) => status !== 'Ended'),
    formerlyActing: authorities.filter(({ status }) => status === 'Ended'),
    sharing: await sharingOf(scope, person, today),
    capacity: await capacityOf(scope, person, today),
    cases: cases.filter(({ isSettled }) => !isSettled),
    settledCases: cases.filter(({ isSettled }) => isSettled),
    hasOwnSignIn: recorded.some(({ kind, endedOn }) => kind === 'SELF' && endedOn === null),
    practitioners: practitioners.map(({ name }) => name),
    isOnMyCaseload: practitioners.some(({ userId }) => userId === scope.actor.userId),
    hasCharacteristics: await hasCharacteristics(scope, personId),
  };
}

/** After a death the practice is no longer asked about. */
async function practiceOf(scope: Scope, { personId, diedOn }: Person, today: PlainDate) {
  const practice = await personPractice(scope, personId, today);
  return practice && diedOn !== null ? { ...practice, warning: null } : practice;
}

async function capacityOf(scope: Scope, person: Person, today: PlainDate): Promise<CapacityView[] | null> {
  const isAsked = ageOn(earliestBirth(person.dateOfBirth), today) >= CAPACITY_FROM_AGE;
  if (!isAsked || !may(scope.actor, 'capacity:view', person)) return null;
  return currentCapacity(await listCapacity(scope, person.personId));
}

async function sharingOf(scope: Scope, person: Person, today: PlainDate): Promise<SharingView[] | null> {
  const isAsked = ageOn(earliestBirth(person.dateOfBirth), today) >= CAPACITY_FROM_AGE;
  if (!isAsked || !may(scope.actor, 'sharing:view', person)) return null;
  return (await listSharing(scope, person.personId)).map(sharingView);
}

function detailRows(person: Person): DetailsView {
  const address = [person.addressLine1, person.addressLine2, person.town, person.postcode].filter(
    (line) => line !== null,
  );
  return {
    name: nameWithPreferred(person),
    address,
    phone: person.phone,
    email: person.email,
    contact: person.contact,
  };
}
