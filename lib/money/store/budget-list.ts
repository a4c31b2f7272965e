import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PageAsked } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import type { PersonSearch } from '@/lib/person/rules/person-search';
import { born } from '@/lib/person/store/born';
import { personCondition } from '@/lib/person/store/person-condition';
import { peopleWithWord, rarestWord } from '@/lib/person/store/person-word';
import { eachOf, fewest } from '@/lib/platform/db/fewest';
import { Prisma } from '@/lib/platform/db/generated/client';
import { fromFirstColumn, keyset } from '@/lib/platform/db/keyset';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

export type BudgetsAsked = PageAsked & {
  search: PersonSearch | null;
  groups: readonly string[];
  states: readonly string[];
  ways: readonly string[];
  /** Only budgets not ended, with a last day from `from` to `to`, both included. */
  endsBetween: { from: PlainDate; to: PlainDate } | null;
  sort: 'ends' | 'starts' | 'agreed' | 'person';
  isDescending: boolean;
};

/** One budget with its person. Amounts in pence; `spentPence` is the balance of its spent accounts. */
export type BudgetListed = {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  group: PhbGroup;
  state: BudgetState;
  startsOn: PlainDate;
  endsOn: PlainDate;
  agreedPence: bigint;
  spentPence: bigint;
  ways: WayOfManaging[] | null;
  diedOn: PlainDate | null;
};

const orders = {
  ends: ['b.ends_on', 'b.id'],
  starts: ['b.starts_on', 'b.id'],
  agreed: ['b.agreed_pence', 'b.id'],
  person: ['p.family_name_key', 'p.given_name_key', 'b.id'],
} as const;

/** One page of budgets, and up to one row more, which shows that there is another page. */
export async function findBudgets(scope: Scope, asked: BudgetsAsked): Promise<BudgetListed[]> {
  const few =
    (await budgetsWithName(scope, asked)) ??
    (await fewest(scope, { table: 'budget', size: asked.size }, setsOf(scope, asked)));
  return scope.tx.$queryRaw<BudgetListed[]>(budgetsStatement(scope, asked, few));
}

/**
 * The statement of `findBudgets`: the ids of the page first, then only their lines.
 * @param few the budgets to begin with; null: all, in the order of the list
 */
function budgetsStatement(
  { commissionerCode }: Scope,
  asked: BudgetsAsked,
  few: Prisma.Sql | null,
): Prisma.Sql {
  const columns = orders[asked.sort];
  const lookup = (what: string) => (id: string) =>
    Prisma.sql`SELECT ${Prisma.raw(what)} FROM budget b JOIN person p ON p.commissioner_code = b.commissioner_code AND p.id = b.person_id
      WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${id}::uuid`;
  const order = { columns, isDescending: asked.isDescending };
  const { beside, orderBy } = keyset(order, asked, lookup(columns.join(', ')));
  // The comparison of names reads two tables, so no index serves it. Its first column lets the index of names
  // begin there.
  const from = asked.sort === 'person' ? fromFirstColumn(order, asked, lookup(columns[0])) : Prisma.empty;
  return Prisma.sql`
    WITH page AS MATERIALIZED (SELECT b.id FROM ${few ? begunWith(few) : inOrder(asked.sort)}
      WHERE b.commissioner_code = ${commissionerCode} ${Prisma.join(conditions(asked), ' ')} ${beside} ${from}
      ORDER BY ${orderBy} LIMIT ${asked.size + 1})
    SELECT b.id, p.id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", p.nhs_number AS "nhsNumber", b."group"::text AS "group", b.state::text AS state,
      b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn", b.agreed_pence AS "agreedPence",
      coalesce(s.spent, 0)::bigint AS "spentPence", w.ways, p.died_on::text AS "diedOn"
    FROM page JOIN budget b ON b.commissioner_code = ${commissionerCode} AND b.id = page.id
    JOIN person p ON p.commissioner_code = b.commissioner_code AND p.id = b.person_id
    LEFT JOIN LATERAL (SELECT sum(a.balance_pence) AS spent FROM ledger_account a
      WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id AND a.kind = 'SPENT') s ON true
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT a.way::text ORDER BY a.way::text) AS ways FROM allocation a
      WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id) w ON true
    ORDER BY ${orderBy}`;
}

/** OFFSET 0 keeps the planner from reading another table first, or all of it. */
const PERSON = Prisma.sql`CROSS JOIN LATERAL (SELECT * FROM person w
  WHERE w.commissioner_code = b.commissioner_code AND w.id = b.person_id OFFSET 0) p`;

function begunWith(few: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT commissioner_code, id FROM (${few}) f) few CROSS JOIN LATERAL (SELECT * FROM budget w
    WHERE w.commissioner_code = few.commissioner_code AND w.id = few.id OFFSET 0) b ${PERSON}`;
}

function inOrder(sort: BudgetsAsked['sort']): Prisma.Sql {
  if (sort !== 'person') return Prisma.sql`budget b ${PERSON}`;
  return Prisma.sql`person p CROSS JOIN LATERAL (SELECT * FROM budget w
    WHERE w.commissioner_code = p.commissioner_code AND w.person_id = p.id OFFSET 0) b`;
}

function conditions({ search, groups, states, ways, endsBetween }: BudgetsAsked): Prisma.Sql[] {
  const found = [personCondition(search)];
  if (groups.length > 0) found.push(Prisma.sql`AND b."group" IN (${literals(groups)})`);
  if (states.length > 0) found.push(Prisma.sql`AND b.state IN (${literals(states)})`);
  if (ways.length > 0) {
    // Not EXISTS: as a scalar it is looked up for each budget, and never joined with all parts.
    found.push(Prisma.sql`AND (SELECT true FROM allocation o WHERE o.commissioner_code = b.commissioner_code AND o.budget_id = b.id
      AND o.way IN (${literals(ways)}) LIMIT 1)`);
  }
  if (endsBetween) {
    found.push(
      Prisma.sql`AND b.ends_on >= ${endsBetween.from}::date AND b.ends_on <= ${endsBetween.to}::date AND b.state <> 'ENDED'`,
    );
  }
  return found;
}

/** The budgets of the people with the rarest word of a name. Null in an order other than that of names. */
async function budgetsWithName(scope: Scope, { search, sort }: BudgetsAsked): Promise<Prisma.Sql | null> {
  const people = search?.kind === 'name' && sort === 'person' ? await rarestWord(scope, search.words) : null;
  return people && budgetsOf(scope, people);
}

function budgetsOf({ commissionerCode }: Scope, people: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT b.commissioner_code, b.id FROM (${people}) s CROSS JOIN LATERAL (SELECT w.commissioner_code, w.id
    FROM budget w WHERE w.commissioner_code = ${commissionerCode} AND w.person_id = s.person_id OFFSET 0) b`;
}

/** The people that a search may find: for each word of a name, or by the number. */
function foundPeople(commissionerCode: string, search: PersonSearch): Prisma.Sql[] {
  if (search.kind === 'name') return search.words.map((word) => peopleWithWord(commissionerCode, word));
  const found = personCondition(search);
  return [
    Prisma.sql`SELECT p.id AS person_id FROM person p WHERE p.commissioner_code = ${commissionerCode} ${found}`,
  ];
}

/** The budgets that may pass one of the filters that are set, for each of them, and those of several. */
function setsOf(scope: Scope, asked: BudgetsAsked): (Prisma.Sql | null)[] {
  const { commissionerCode } = scope;
  const { search, groups, states, ways, endsBetween } = asked;
  const isSeveral = [groups.length, states.length, ways.length, endsBetween].filter(Boolean).length > 1;
  const withAll = (condition: Prisma.Sql) =>
    Prisma.sql`SELECT b.commissioner_code, b.id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND ${condition}
      ${Prisma.join(conditions({ ...asked, search: null }), ' ')}`;
  const budgets = (condition: Prisma.Sql) =>
    Prisma.sql`SELECT commissioner_code, id FROM budget WHERE commissioner_code = ${commissionerCode} AND ${condition}`;
  return [
    ...(search ? foundPeople(commissionerCode, search).map((people) => budgetsOf(scope, people)) : []),
    eachOf(groups, (value) => budgets(Prisma.sql`"group" = ${value}`)),
    eachOf(states, (value) => budgets(Prisma.sql`state = ${value}`)),
    eachOf(
      ways,
      (value) =>
        Prisma.sql`SELECT commissioner_code, budget_id AS id FROM allocation WHERE commissioner_code = ${commissionerCode} AND way = ${value}`,
    ),
    // In the order of the index that has them: counted to a limit, a whole table can look as cheap.
    endsBetween &&
      budgets(
        Prisma.sql`ends_on >= ${endsBetween.from}::date AND ends_on <= ${endsBetween.to}::date ORDER BY ends_on`,
      ),
    isSeveral
      ? (eachOf(states, (value) => withAll(Prisma.sql`b.state = ${value}`)) ??
        eachOf(groups, (value) => withAll(Prisma.sql`b."group" = ${value}`)))
      : null,
  ];
}
