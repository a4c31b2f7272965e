import 'server-only';
import { eachOf, fewest } from '@/lib/platform/db/fewest';
import { Prisma } from '@/lib/platform/db/generated/client';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

export type OpenClocksAsked = {
  kinds: readonly string[];
  groups: readonly string[];
  practitionerId: string | null;
  /** More conditions on the clock `c`, each beginning with AND. Constants may prove a partial index. */
  where: Prisma.Sql;
  orderBy: Prisma.Sql;
  size: number;
};

/** Of so many kinds the list reads each kind's own index; of more, the index of all open clocks. */
const KINDS_APART = 9;

/**
 * SQL of the ids of one page of open clocks, in its order. Begins with the cases where these are few, else
 * with the clocks of each kind, or with all.
 */
export async function openClocksPage(scope: Scope, asked: OpenClocksAsked): Promise<Prisma.Sql> {
  const { where, orderBy, size } = asked;
  const few = reachedCases(scope) ?? (await fewest(scope, { table: 'clock', size }, setsOf(scope, asked)));
  const page = (from: Prisma.Sql) =>
    Prisma.sql`(SELECT c.due_on, c.id FROM ${from} ${where} ${casesOf(asked)} ORDER BY ${orderBy} LIMIT ${size})`;
  if (few) return page(begunWith(scope, few, asked.kinds));
  const apart = asked.kinds.length <= KINDS_APART ? asked.kinds.map((kind) => [kind]) : [asked.kinds];
  const pages = apart.map((kinds) => page(openOf(scope, kinds)));
  return Prisma.sql`SELECT c.due_on, c.id FROM (${Prisma.join(pages, ' UNION ALL ')}) c ORDER BY ${orderBy} LIMIT ${size}`;
}

/** What the same open clocks are counted from: `due_on` and `due_at` of each, as `c`. */
export function openClocks(
  scope: Scope,
  { kinds, practitionerId, where }: Pick<OpenClocksAsked, 'kinds' | 'practitionerId' | 'where'>,
): Prisma.Sql {
  const few =
    reachedCases(scope) ?? (practitionerId ? casesWith(scope, byPractitioner(practitionerId)) : null);
  if (few) {
    const narrowed = casesOf({ groups: [], practitionerId });
    return Prisma.sql`(SELECT c.due_on, c.due_at FROM ${begunWith(scope, few, kinds)} ${where} ${narrowed}) c`;
  }
  const each = kinds.map(
    (kind) => Prisma.sql`SELECT c.due_on, c.due_at FROM ${openOf(scope, [kind])} ${where}`,
  );
  return Prisma.sql`(${Prisma.join(each, ' UNION ALL ')}) c`;
}

function openOf({ commissionerCode }: Scope, kinds: readonly string[]): Prisma.Sql {
  return Prisma.sql`clock c WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind IN (${literals(kinds)})`;
}

/** OFFSET 0 keeps the planner from reading all open clocks to find those of a few cases. */
function begunWith({ commissionerCode }: Scope, few: Prisma.Sql, kinds: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT id FROM (${few}) f) few CROSS JOIN LATERAL (SELECT * FROM clock w
    WHERE w.commissioner_code = ${commissionerCode} AND w.case_id = few.id AND w.ended_on IS NULL OFFSET 0) c
    WHERE c.kind IN (${literals(kinds)})`;
}

/** The condition that the case of the clock `c` is one of those asked for, looked up for each clock. */
function casesOf({ groups, practitionerId }: Pick<OpenClocksAsked, 'groups' | 'practitionerId'>): Prisma.Sql {
  const found: Prisma.Sql[] = [];
  if (groups.length > 0) found.push(Prisma.sql`AND r."group" IN (${literals(groups)})`);
  if (practitionerId) found.push(Prisma.sql`AND ${byPractitioner(practitionerId)}`);
  if (found.length === 0) return Prisma.empty;
  return Prisma.sql`AND (SELECT true FROM phb_case r WHERE r.commissioner_code = c.commissioner_code AND r.id = c.case_id ${Prisma.join(found, ' ')})`;
}

function setsOf(scope: Scope, { groups, practitionerId }: OpenClocksAsked): (Prisma.Sql | null)[] {
  return [
    eachOf(groups, (value) => casesWith(scope, Prisma.sql`r."group" = ${value}`)),
    practitionerId ? casesWith(scope, byPractitioner(practitionerId)) : null,
  ];
}

/** A practitioner's list begins with the cases of their caseload. Null: the scope is all people. */
function reachedCases(scope: Scope): Prisma.Sql | null {
  if (!scope.reached) return null;
  return casesWith(scope, Prisma.sql`r.person_id = ANY (${[...scope.reached]}::uuid[])`);
}

function casesWith({ commissionerCode }: Scope, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT r.id FROM phb_case r WHERE r.commissioner_code = ${commissionerCode} AND ${condition}`;
}

function byPractitioner(practitionerId: string): Prisma.Sql {
  return Prisma.sql`r.practitioner_id = ${practitionerId}::uuid`;
}
