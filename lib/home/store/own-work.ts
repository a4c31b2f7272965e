import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

/** An open item in a case of the actor: theirs to do, or another's they wait for. */
export type WorkRow = {
  id: string;
  kind: ClockKind;
  /** Null: it has no last day, and comes last. */
  dueOn: PlainDate | null;
  ownerRole: Role;
  caseId: string;
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  group: PhbGroup;
};

export type OwnWork = { rows: WorkRow[]; total: number; late: number; dueToday: number };

/** How many days ahead long-running items count as work. Earlier they would hide what is due now. */
const NEAR_DAYS = 56;

/** Only what is due soon of long-running items. The person's right to ask for a review is not work. */
function isNear(today: PlainDate): Prisma.Sql {
  const until = addDays(today, NEAR_DAYS);
  return Prisma.sql`(c.kind IN (${literals(kindsWhere(({ isWork }) => isWork === 'ALWAYS'))})
    OR (c.kind IN (${literals(kindsWhere(({ isWork }) => isWork === 'OPEN'))}) AND c.started_on <= ${today}::date)
    OR (c.kind IN (${literals(kindsWhere(({ isWork }) => isWork === 'NEAR'))}) AND c.due_on <= ${until}::date))`;
}

type Counted = WorkRow & Omit<OwnWork, 'rows'>;

/** The actor's work, soonest due first, with the total number. @param size at most this many rows */
export async function findOwnWork(
  { tx, commissionerCode, actor }: Scope,
  today: PlainDate,
  size: number,
): Promise<OwnWork> {
  return counted(
    await tx.$queryRaw<Counted[]>`
    SELECT c.id, c.kind::text AS kind, c.due_on::text AS "dueOn", c.owner_role::text AS "ownerRole", c.case_id AS "caseId",
      p.id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", p.died_on::text AS "diedOn", r."group"::text AS "group",
      (count(*) OVER ())::int AS total, (count(*) FILTER (WHERE c.due_on < ${today}::date) OVER ())::int AS late,
      (count(*) FILTER (WHERE c.due_on = ${today}::date) OVER ())::int AS "dueToday"
    FROM clock c JOIN phb_case r ON r.commissioner_code = c.commissioner_code AND r.id = c.case_id
    JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
    WHERE c.commissioner_code = ${commissionerCode} AND c.owner_id = ${actor.userId}::uuid AND c.ended_on IS NULL
      AND ${isNear(today)}
    ORDER BY c.due_on, c.id LIMIT ${size}`,
  );
}

/** The work of others in the actor's own cases, soonest due first. */
export async function findAwaited(
  { tx, commissionerCode, actor }: Scope,
  today: PlainDate,
  size: number,
): Promise<OwnWork> {
  return counted(
    await tx.$queryRaw<Counted[]>`
    SELECT c.id, c.kind::text AS kind, c.due_on::text AS "dueOn", c.owner_role::text AS "ownerRole", c.case_id AS "caseId",
      p.id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", p.died_on::text AS "diedOn", r."group"::text AS "group",
      (count(*) OVER ())::int AS total, (count(*) FILTER (WHERE c.due_on < ${today}::date) OVER ())::int AS late,
      (count(*) FILTER (WHERE c.due_on = ${today}::date) OVER ())::int AS "dueToday"
    FROM phb_case r JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.ended_on IS NULL
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.practitioner_id = ${actor.userId}::uuid
      AND c.owner_id IS DISTINCT FROM ${actor.userId}::uuid AND ${isNear(today)}
    ORDER BY c.due_on, c.id LIMIT ${size}`,
  );
}

function counted(rows: Counted[]): OwnWork {
  const { total = 0, late = 0, dueToday = 0 } = rows[0] ?? {};
  return { rows, total, late, dueToday };
}
