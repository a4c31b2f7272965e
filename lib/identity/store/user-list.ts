import 'server-only';
import type { PageAsked } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { RoleStatus } from '@/lib/identity/rules/role-status';
import type { StaffRole } from '@/lib/identity/rules/staff-role';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

export type UsersAsked = PageAsked & {
  /** Each word, in lower case, is in the name or in the address. */
  words: readonly string[];
  roles: readonly string[];
  /** Null: all that have not ended. */
  status: RoleStatus | null;
  isDescending: boolean;
  today: PlainDate;
};

/** One role of one user: the period in force, or else the next one, or else the last one. */
export type UserListed = {
  /** Of the membership. */
  id: string;
  userId: string;
  name: string;
  email: string;
  jobTitle: string | null;
  isSuspended: boolean;
  role: StaffRole;
  duty: LeadDuty | null;
  limitPence: bigint | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  status: Exclude<RoleStatus, 'INVITED'>;
  /** The last day of an invitation that waits. */
  invitedUntil: PlainDate | null;
  lastSignIn: Date | null;
};

/**
 * One page of roles by the name of their users, and up to one row more. Needs a scope of the commissioner.
 */
export function findUsers(scope: Scope, asked: UsersAsked): Promise<UserListed[]> {
  const { tx, commissionerCode } = scope;
  const { today, isDescending, size } = asked;
  const order = { columns: ['u.display_name', 'm.id'], isDescending };
  const { beside, orderBy } = keyset(
    order,
    asked,
    (id) => Prisma.sql`
    SELECT u.display_name, m.id FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.id = ${id}::uuid`,
  );
  return tx.$queryRaw<UserListed[]>`
    SELECT page.*, staff_address(page."userId") AS email,
      (SELECT max(d.used_at) FROM known_device d WHERE d.user_id = page."userId") AS "lastSignIn",
      (SELECT max(i.last_day)::text FROM invitation i WHERE i.commissioner_code = ${commissionerCode} AND i.user_id = page."userId"
        AND ${waits}) AS "invitedUntil"
    FROM (SELECT m.id, m.user_id AS "userId", u.display_name AS name, u.job_title AS "jobTitle", u.suspended_at IS NOT NULL AS "isSuspended",
        m.role::text AS role, m.duty::text AS duty, m.approval_limit_pence AS "limitPence", m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn",
        CASE WHEN ${isEnded(today)} THEN 'ENDED' WHEN m.starts_on > ${today}::date THEN 'LATER' ELSE 'NOW' END AS status
      FROM membership m JOIN user_account u ON u.id = m.user_id
      WHERE m.commissioner_code = ${commissionerCode} AND ${isTheOne(today)} ${conditions(scope, asked)} ${beside}
      ORDER BY ${orderBy} LIMIT ${size + 1}) AS page
    ORDER BY ${Prisma.raw(isDescending === Boolean(asked.before) ? '3 ASC, 1 ASC' : '3 DESC, 1 DESC')}`;
}

/** An invitation that was neither used nor replaced nor withdrawn. */
const waits = Prisma.sql`i.used_at IS NULL AND i.replaced_at IS NULL AND i.withdrawn_at IS NULL`;

/** Over by that day, or never in force. */
const isEnded = (today: PlainDate) =>
  Prisma.sql`(m.ends_on IS NOT NULL AND m.ends_on < greatest(${today}::date, m.starts_on))`;

/** A past period is not listed where there is a later one, nor one to come where another is before it. */
function isTheOne(today: PlainDate): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM membership o WHERE o.commissioner_code = m.commissioner_code AND o.user_id = m.user_id
    AND o.role = m.role AND o.id <> m.id AND CASE WHEN ${isEnded(today)}
      THEN (o.starts_on, coalesce(o.ends_on, 'infinity')) > (m.starts_on, m.ends_on)
      ELSE o.starts_on < m.starts_on AND (o.ends_on IS NULL OR o.ends_on >= greatest(${today}::date, o.starts_on)) END)`;
}

function conditions(scope: Scope, { roles, status, words, today }: UsersAsked): Prisma.Sql {
  const all = [
    ...(roles.length > 0 ? [Prisma.sql`m.role IN (${literals(roles)})`] : []),
    statusCondition(scope, status, today),
    ...words.map(
      (word) =>
        Prisma.sql`(strpos(lower(u.display_name), ${word}) > 0 OR u.id IN (SELECT staff_with_address(${word})))`,
    ),
  ];
  return Prisma.sql`AND ${Prisma.join(all, ' AND ')}`;
}

function statusCondition(
  { commissionerCode }: Scope,
  status: RoleStatus | null,
  today: PlainDate,
): Prisma.Sql {
  const notEnded = Prisma.sql`NOT ${isEnded(today)}`;
  switch (status) {
    case null:
      return notEnded;
    case 'ENDED':
      return isEnded(today);
    case 'NOW':
      return Prisma.sql`${notEnded} AND m.starts_on <= ${today}::date`;
    case 'LATER':
      return Prisma.sql`${notEnded} AND m.starts_on > ${today}::date`;
    case 'INVITED':
      return Prisma.sql`${notEnded} AND EXISTS (SELECT FROM invitation i
        WHERE i.commissioner_code = ${commissionerCode} AND i.user_id = m.user_id AND ${waits})`;
  }
}
