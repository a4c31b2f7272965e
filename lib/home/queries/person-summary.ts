import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { isId } from '@/lib/core/id';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { AIS_CATEGORIES } from '@/lib/person/rules/accessible-information';
import { authorityView } from '@/lib/person/rules/authority-words';
import { bornWords, fullName, nameWithPreferred, nhsNumberWords } from '@/lib/person/rules/person-words';
import { hasCharacteristics } from '@/lib/person/store/characteristics';
import { findPerson, type Person } from '@/lib/person/store/person';
import {
  type ListedCase,
  listAuthorities,
  listCases,
  listContacts,
  listPractitioners,
} from '@/lib/person/store/person-record';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';

/** Everything a person's page shows, or null: not there and not open to this actor are one. The look is written to the trail. */
export function personSummary(actor: Actor, personId: string, today: PlainDate) {
  if (!isId(personId)) return Promise.resolve(null);
  return query(actor, 'person:view', async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:view', person)) return null;
    const summary = await summaryOf(scope, person, today);
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'person', subjectId: personId });
    return summary;
  });
}

export type PersonSummary = NonNullable<Awaited<ReturnType<typeof personSummary>>>;

/** Five statements for any length of the lists, because each list has its own table and none multiplies another. */
async function summaryOf(scope: Scope, person: Person, today: PlainDate) {
  const { personId } = person;
  const held = await listAuthorities(scope, personId);
  const authorities = held.filter(({ kind }) => kind !== 'SELF').map((one) => authorityView(one, today));
  const cases = (await listCases(scope, personId)).map(caseView);
  const practitioners = await listPractitioners(scope, personId, today);
  return {
    header: personHeader(person, today),
    details: detailRows(person),
    needs: needsOf(person),
    contacts: await listContacts(scope, personId),
    acting: authorities.filter(({ status }) => status !== 'Ended'),
    formerlyActing: authorities.filter(({ status }) => status === 'Ended'),
    cases: cases.filter(({ isClosed }) => !isClosed),
    closedCases: cases.filter(({ isClosed }) => isClosed),
    hasOwnSignIn: held.some(({ kind, endedOn }) => kind === 'SELF' && endedOn === null),
    practitioners: practitioners.map(({ name }) => name),
    isOnMyCaseload: practitioners.some(({ userId }) => userId === scope.actor.userId),
    hasCharacteristics: await hasCharacteristics(scope, personId),
  };
}

/** What stands over every page of one person. */
export function personHeader(person: Person, today: PlainDate) {
  return {
    personId: person.personId,
    name: fullName(person),
    preferredName: person.preferredName,
    born: bornWords(person, today),
    nhsNumber: nhsNumberWords(person.nhsNumber, person.nhsNumberMissing),
    diedOn: person.diedOn && formatDay(person.diedOn),
  };
}

export type PersonHeaderView = ReturnType<typeof personHeader>;

function detailRows(person: Person) {
  const address = [person.addressLine1, person.addressLine2, person.town, person.postcode].filter(
    (line) => line !== null,
  );
  return {
    name: nameWithPreferred(person),
    address,
    phone: person.phone,
    email: person.email,
    gpPracticeCode: person.gpPracticeCode,
  };
}

/** What the person needs of us, what nobody asked yet, and whether that is all. */
function needsOf(person: Person) {
  return {
    needed: AIS_CATEGORIES.flatMap((category) => {
      const words = person[category];
      return words ? [{ category, words }] : [];
    }),
    notAsked: AIS_CATEGORIES.filter((category) => person[category] === null),
  };
}

const CLOSED: readonly ListedCase['state'][] = ['DECLINED', 'REFUSED', 'ENDED'];

function caseView({ requestId, group, state, askedOn, practitioner, budget }: ListedCase) {
  return {
    requestId,
    group,
    state,
    asked: formatDay(askedOn),
    practitioner,
    budget: budget && budgetSentence(budget),
    isClosed: CLOSED.includes(state),
  };
}

/** £3,000.00 of £12,000.00 is spent, £9,000.00 is left until 31 March 2027. */
function budgetSentence({ agreed, spent, startsOn, endsOn }: NonNullable<ListedCase['budget']>): string {
  const left = formatPence(pence(agreed - spent));
  return `${formatPence(spent)} of ${formatPence(agreed)} is spent, ${left} is left. From ${formatDay(startsOn)} to ${formatDay(endsOn)}.`;
}
