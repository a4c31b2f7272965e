import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PageAsked } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PersonSearch } from '@/lib/person/rules/person-search';
import { born } from '@/lib/person/store/born';
import { formerNames } from '@/lib/person/store/former-name';
import { personCondition } from '@/lib/person/store/person-condition';
import { rarestWord } from '@/lib/person/store/person-word';
import { eachOf, fewest } from '@/lib/platform/db/fewest';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';
import { type PracticeGap, practiceCondition } from './practice-condition';

export type PeopleAsked = PageAsked & {
  search: PersonSearch | null;
  groups: readonly string[];
  states: readonly string[];
  practitionerId: string | null;
  /** Only people with something overdue. */
  isLate: boolean;
  /** Only people with a GP practice that wants asking about. */
  practice: PracticeGap | null;
  /** Only people on this user's caseload today. */
  caseloadOf: string | null;
  sort: 'name' | 'born';
  isDescending: boolean;
};

/** One person with their newest case, if any, and what is due next in it. */
export type PersonListed = {
  id: string;
  givenName: string;
  familyName: string;
  /** Names before today's, the latest first, if the search was by name. Null: none. */
  formerNames: string[] | null;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  nhsNumber: string | null;
  caseId: string | null;
  group: PhbGroup | null;
  origin: CaseOrigin | null;
  state: CaseState | null;
  practitioner: string | null;
  dueKind: ClockKind | null;
  dueOn: PlainDate | null;
  /** The last day of the budget that runs on that case, of children’s continuing care. */
  childEndsOn: PlainDate | null;
};

/** What is due and is no work: a right of the person. */
const NO_WORK = literals(kindsWhere(({ isWork }) => isWork === 'NEVER'));

const NONE = Prisma.sql`NULL::text[]`;

const orders = {
  name: ['p.family_name_key', 'p.given_name_key', 'p.id'],
  born: ['p.date_of_birth', 'p.id'],
} as const;

/** One page of people: up to one row more than asked for, which shows that there is another page. */
export async function findListedPeople(
  scope: Scope,
  asked: PeopleAsked,
  today: PlainDate,
): Promise<PersonListed[]> {
  const sets = setsOf(scope, asked, today);
  const few =
    caseloadOf(scope, asked, today) ??
    (asked.search?.kind === 'name' ? await rarestWord(scope, asked.search.words) : null) ??
    (await fewest(scope, { table: 'person', size: asked.size }, sets));
  return scope.tx.$queryRaw<PersonListed[]>(peopleStatement(scope, asked, { today, few }));
}

/**
 * The statement of `findListedPeople`: the ids of the page first, then only their lines.
 * @param few the people to begin with; null: all, in the order of the list
 */
function peopleStatement(
  { commissionerCode }: Scope,
  asked: PeopleAsked,
  { today, few }: { today: PlainDate; few: Prisma.Sql | null },
): Prisma.Sql {
  const columns = orders[asked.sort];
  const { beside, orderBy } = keyset({ columns, isDescending: asked.isDescending }, asked, (id) => {
    const same = Prisma.raw(columns.join(', '));
    return Prisma.sql`SELECT ${same} FROM person p WHERE p.commissioner_code = ${commissionerCode} AND p.id = ${id}::uuid`;
  });
  return Prisma.sql`
    SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", ${asked.search?.kind === 'name' ? formerNames : NONE} AS "formerNames", ${born} AS "dateOfBirth", p.died_on::text AS "diedOn",
      p.nhs_number AS "nhsNumber", p.case_id AS "caseId", p."group"::text AS "group", p.origin::text AS origin, p.state::text AS state, u.display_name AS practitioner,
      k.kind::text AS "dueKind", k.due_on::text AS "dueOn", ${childEndsOn(today)} AS "childEndsOn"
    FROM (SELECT p.*, r.id AS case_id, r."group", r.origin, r.state, r.practitioner_id
      FROM ${people(commissionerCode, few)} ${newestCase(asked, today)}
      WHERE p.commissioner_code = ${commissionerCode} ${personCondition(asked.search)} ${practiceCondition(asked.practice, today)} ${beside}
      ORDER BY ${orderBy} LIMIT ${asked.size + 1}) p
    LEFT JOIN user_account u ON u.id = p.practitioner_id
    LEFT JOIN LATERAL (SELECT c.kind, c.due_on FROM clock c WHERE c.commissioner_code = p.commissioner_code AND c.case_id = p.case_id
      AND c.ended_on IS NULL AND c.kind NOT IN (${NO_WORK}) ORDER BY c.due_on, c.id LIMIT 1) k ON true
    ORDER BY ${orderBy}`;
}

/** After a death nothing ends at 18. */
function childEndsOn(today: PlainDate): Prisma.Sql {
  return Prisma.sql`CASE WHEN p."group" = 'CYPCC' AND p.died_on IS NULL THEN (SELECT b.ends_on::text FROM budget b
    WHERE b.commissioner_code = p.commissioner_code AND b.case_id = p.case_id AND b.ended_on IS NULL AND b.ends_on >= ${today}::date) END`;
}

/** OFFSET 0 keeps the planner from reading all people to find a few. */
function people(commissionerCode: string, few: Prisma.Sql | null): Prisma.Sql {
  if (!few) return Prisma.sql`person p`;
  return Prisma.sql`(SELECT DISTINCT person_id FROM (${few}) f) few CROSS JOIN LATERAL (SELECT * FROM person w
    WHERE w.commissioner_code = ${commissionerCode} AND w.id = few.person_id OFFSET 0) p`;
}

/**
 * A person's newest case, looked up for each person. A filter is about that case alone. A referral that is
 * decided comes after the others: they say how the person's budget goes on.
 */
function newestCase(asked: PeopleAsked, today: PlainDate): Prisma.Sql {
  const conditions = caseConditions(asked, today);
  return Prisma.sql`${conditions.length === 0 ? Prisma.sql`LEFT` : Prisma.empty} JOIN LATERAL (SELECT q.commissioner_code, q.id, q."group", q.origin, q.state, q.practitioner_id
    FROM phb_case q WHERE q.commissioner_code = p.commissioner_code AND q.person_id = p.id
    ORDER BY (q.origin = 'REFERRAL' AND q.state <> 'REQUESTED'), q.asked_on DESC, q.id DESC LIMIT 1) r
    ON ${conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')}`;
}

function caseConditions(
  { groups, states, practitionerId, isLate }: PeopleAsked,
  today: PlainDate,
): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (groups.length > 0) conditions.push(Prisma.sql`r."group" IN (${literals(groups)})`);
  if (states.length > 0) conditions.push(Prisma.sql`r.state IN (${literals(states)})`);
  if (practitionerId) conditions.push(Prisma.sql`r.practitioner_id = ${practitionerId}::uuid`);
  if (isLate) {
    // Not EXISTS: as a scalar it is looked up for each case, and never joined with all that is late.
    conditions.push(Prisma.sql`(SELECT true FROM clock l WHERE l.commissioner_code = r.commissioner_code AND l.case_id = r.id
      AND l.ended_on IS NULL AND l.kind NOT IN (${NO_WORK}) AND l.due_on < ${today}::date LIMIT 1)`);
  }
  return conditions;
}

/** The people who may pass one of the filters that are set, for each of them, and those who may pass all. */
function setsOf({ commissionerCode }: Scope, asked: PeopleAsked, today: PlainDate): (Prisma.Sql | null)[] {
  const { groups, states, practitionerId, isLate } = asked;
  const casesWith = (condition: Prisma.Sql) =>
    Prisma.sql`SELECT r.person_id FROM phb_case r WHERE r.commissioner_code = ${commissionerCode} AND ${condition}`;
  const inState = (value: Prisma.Sql) => Prisma.sql`r.state = ${value}`;
  const inGroup = (value: Prisma.Sql) => Prisma.sql`r."group" = ${value}`;
  const all = caseConditions(asked, today);
  const withAll = (condition: Prisma.Sql) => casesWith(Prisma.join([condition, ...all], ' AND '));
  return [
    eachOf(groups, (value) => casesWith(inGroup(value))),
    eachOf(states, (value) => casesWith(inState(value))),
    practitionerId ? casesWith(Prisma.sql`r.practitioner_id = ${practitionerId}::uuid`) : null,
    isLate
      ? Prisma.sql`SELECT person_id FROM clock WHERE commissioner_code = ${commissionerCode} AND ended_on IS NULL AND due_on < ${today}::date`
      : null,
    all.length > 1
      ? (eachOf(states, (value) => withAll(inState(value))) ??
        eachOf(groups, (value) => withAll(inGroup(value))))
      : null,
  ];
}

function caseloadOf(
  { commissionerCode }: Scope,
  { caseloadOf: userId }: PeopleAsked,
  today: PlainDate,
): Prisma.Sql | null {
  if (userId === null) return null;
  return Prisma.sql`SELECT person_id FROM caseload_entry WHERE commissioner_code = ${commissionerCode} AND user_id = ${userId}::uuid
    AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
}
