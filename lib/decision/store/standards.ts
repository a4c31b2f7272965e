import 'server-only';
import type { StandardKind } from '@/lib/case/rules/clock-lists';
import { NEARLY_LATE_DAYS } from '@/lib/case/rules/clocks';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { openClocks, openClocksPage } from '@/lib/case/store/open-clocks';
import type { BirthDay } from '@/lib/core/birth-day';
import { dayInLondon } from '@/lib/core/clock';
import type { PageAsked } from '@/lib/core/page';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import type { Scope } from '@/lib/platform/db/scope';

/** `pressing`: overdue or due soon. */
export type StandardDue = 'late' | 'near' | 'pressing' | 'all';

export type StandardsNarrowed = { kinds: readonly string[]; practitionerId: string | null };

export type StandardsAsked = PageAsked & StandardsNarrowed & { due: StandardDue; isDescending: boolean };

/** An open clock of a national standard. */
export type StandardRow = {
  id: string;
  kind: StandardKind;
  startedOn: PlainDate;
  dueOn: PlainDate;
  /** If the standard counts hours. */
  dueAt: Date | null;
  ownerRole: Role;
  ownerId: string | null;
  ownerName: string | null;
  caseId: string;
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  group: PhbGroup;
  practitioner: string | null;
};

/** One page of open standards by due day: up to one row more than asked for. @param at the current instant */
export async function findStandards(scope: Scope, asked: StandardsAsked, at: Date): Promise<StandardRow[]> {
  const { commissionerCode } = scope;
  const order = { columns: ['c.due_on', 'c.id'], isDescending: asked.isDescending };
  const { beside, orderBy } = keyset(
    order,
    asked,
    (id) =>
      Prisma.sql`SELECT c.due_on, c.id FROM clock c WHERE c.commissioner_code = ${commissionerCode} AND c.id = ${id}::uuid`,
  );
  const where = Prisma.sql`${dueWhen(asked.due, at)} ${beside}`;
  const { kinds, practitionerId } = asked;
  const page = { kinds, groups: [], practitionerId, where, orderBy, size: asked.size + 1 };
  return scope.tx.$queryRaw<StandardRow[]>`
    WITH page AS MATERIALIZED (${await openClocksPage(scope, page)})
    SELECT c.id, c.kind::text AS kind, c.started_on::text AS "startedOn", c.due_on::text AS "dueOn", c.due_at AS "dueAt",
      c.owner_role::text AS "ownerRole", c.owner_id AS "ownerId", o.display_name AS "ownerName", r.id AS "caseId", p.id AS "personId",
      p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", p.nhs_number AS "nhsNumber", r."group"::text AS "group", u.display_name AS practitioner
    FROM page JOIN clock c ON c.commissioner_code = ${commissionerCode} AND c.id = page.id
    JOIN phb_case r ON r.commissioner_code = c.commissioner_code AND r.id = c.case_id
    JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
    LEFT JOIN user_account o ON o.id = c.owner_id
    LEFT JOIN user_account u ON u.id = r.practitioner_id
    ORDER BY ${orderBy}`;
}

export type StandardCounts = { late: number; near: number };

/** How many standards are overdue, and how many are due soon. */
export async function countStandards(
  scope: Scope,
  { kinds, practitionerId }: StandardsNarrowed,
  at: Date,
): Promise<StandardCounts> {
  const pressing = openClocks(scope, { kinds, practitionerId, where: dueWhen('pressing', at) });
  const [counts] = await scope.tx.$queryRaw<StandardCounts[]>`
    SELECT (count(*) FILTER (WHERE ${isLate(at)}))::int AS late, (count(*) FILTER (WHERE NOT (${isLate(at)})))::int AS near
    FROM ${pressing}`;
  return counts ?? { late: 0, near: 0 };
}

/** Overdue by day, or by minute if the standard counts hours. */
function isLate(at: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN c.due_at IS NULL THEN c.due_on < ${dayInLondon(at)}::date ELSE c.due_at < ${at} END`;
}

/** The day limits the index range; the other conditions filter its rows. */
function dueWhen(due: StandardDue, at: Date): Prisma.Sql {
  const today = dayInLondon(at);
  const lastNear = addDays(today, NEARLY_LATE_DAYS - 1);
  switch (due) {
    case 'all':
      return Prisma.empty;
    case 'pressing':
      return Prisma.sql`AND c.due_on <= ${lastNear}::date`;
    case 'late':
      return Prisma.sql`AND c.due_on <= ${today}::date AND ${isLate(at)}`;
    case 'near':
      return Prisma.sql`AND c.due_on BETWEEN ${today}::date AND ${lastNear}::date AND NOT (${isLate(at)})`;
  }
}
