import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { PageAsked } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PersonSearch } from '@/lib/person/rules/person-search';
import { personCondition } from '@/lib/person/store/person-condition';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

export type PeopleAsked = PageAsked & {
  search: PersonSearch | null;
  groups: readonly string[];
  states: readonly string[];
  practitionerId: string | null;
  /** Only people with something overdue. */
  isLate: boolean;
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
  dateOfBirth: PlainDate;
  diedOn: PlainDate | null;
  nhsNumber: string | null;
  caseId: string | null;
  group: PhbGroup | null;
  state: CaseState | null;
  practitioner: string | null;
  dueKind: ClockKind | null;
  dueOn: PlainDate | null;
};

/** What is due and is no work: a right of the person. */
const NO_WORK = literals(kindsWhere(({ isWork }) => isWork === 'NEVER'));

const orders = {
  name: ['p.family_name_key', 'p.given_name_key', 'p.id'],
  born: ['p.date_of_birth', 'p.id'],
} as const;

/** One page of people: up to one row more than asked for, which shows that there is another page. */
export function findListedPeople(
  scope: Scope,
  asked: PeopleAsked,
  today: PlainDate,
): Promise<PersonListed[]> {
  return scope.tx.$queryRaw<PersonListed[]>(peopleStatement(scope, asked, today));
}

/** The statement of `findListedPeople`, so that a test can EXPLAIN it. */
export function peopleStatement(
  { commissionerCode }: Scope,
  asked: PeopleAsked,
  today: PlainDate,
): Prisma.Sql {
  const columns = orders[asked.sort];
  const { beside, orderBy } = keyset({ columns, isDescending: asked.isDescending }, asked, (id) => {
    const same = Prisma.raw(columns.join(', '));
    return Prisma.sql`SELECT ${same} FROM person p WHERE p.commissioner_code = ${commissionerCode} AND p.id = ${id}::uuid`;
  });
  return Prisma.sql`
    SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.date_of_birth::text AS "dateOfBirth", p.died_on::text AS "diedOn",
      p.nhs_number AS "nhsNumber", r.id AS "caseId", r."group"::text AS "group", r.state::text AS state, u.display_name AS practitioner,
      k.kind::text AS "dueKind", k.due_on::text AS "dueOn"
    FROM person p ${newestCase(asked, today)}
    LEFT JOIN user_account u ON u.id = r.practitioner_id
    LEFT JOIN LATERAL (SELECT c.kind, c.due_on FROM clock c WHERE c.commissioner_code = p.commissioner_code AND c.case_id = r.id
      AND c.ended_on IS NULL AND c.kind NOT IN (${NO_WORK}) ORDER BY c.due_on, c.id LIMIT 1) k ON true
    WHERE p.commissioner_code = ${commissionerCode} ${personCondition(asked.search)} ${onCaseload(asked, today)} ${beside}
    ORDER BY ${orderBy} LIMIT ${asked.size + 1}`;
}

/**
 * A person's newest case: looked up for each person of the page, or joined if a filter is about cases, so
 * that the planner may begin with the fewer rows.
 */
function newestCase(asked: PeopleAsked, today: PlainDate): Prisma.Sql {
  const conditions = caseConditions(asked, today);
  if (conditions.length === 0) {
    return Prisma.sql`LEFT JOIN LATERAL (SELECT q.id, q."group", q.state, q.practitioner_id FROM phb_case q
      WHERE q.commissioner_code = p.commissioner_code AND q.person_id = p.id ORDER BY q.asked_on DESC, q.id DESC LIMIT 1) r ON true`;
  }
  return Prisma.sql`JOIN phb_case r ON r.commissioner_code = p.commissioner_code AND r.person_id = p.id AND ${Prisma.join(conditions, ' AND ')}
    AND NOT EXISTS (SELECT 1 FROM phb_case n WHERE n.commissioner_code = r.commissioner_code AND n.person_id = r.person_id
      AND (n.asked_on, n.id) > (r.asked_on, r.id))`;
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
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM clock l WHERE l.commissioner_code = r.commissioner_code AND l.case_id = r.id
      AND l.ended_on IS NULL AND l.kind NOT IN (${NO_WORK}) AND l.due_on < ${today}::date)`);
  }
  return conditions;
}

function onCaseload({ caseloadOf }: PeopleAsked, today: PlainDate): Prisma.Sql {
  if (!caseloadOf) return Prisma.empty;
  return Prisma.sql`AND EXISTS (SELECT 1 FROM caseload_entry e WHERE e.commissioner_code = p.commissioner_code AND e.person_id = p.id
    AND e.user_id = ${caseloadOf}::uuid AND e.starts_on <= ${today}::date AND (e.ends_on IS NULL OR e.ends_on >= ${today}::date))`;
}
