import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope } from '@/lib/platform/db/scope';

/** An account that may get messages about a person: their own, or one that acts for the plan. */
export type MessageAccount = { userId: string; authorityId: string; isOwn: boolean };

/** The accounts by an authority in force on a day. A nominee's is none: it sees money alone. */
export function listMessageAccounts(
  scope: ActingScope,
  personId: string,
  today: PlainDate,
): Promise<MessageAccount[]> {
  return accountsWhere(scope, personId, {
    today,
    covered: Prisma.sql`(a.kind = 'REPRESENTATIVE' AND a.covers_plan)`,
  });
}

/** The same for messages about money: with those who act for the money. */
export function listMoneyAccounts(
  scope: ActingScope,
  personId: string,
  today: PlainDate,
): Promise<MessageAccount[]> {
  const covered = Prisma.sql`a.covers_money OR (a.kind = 'REPRESENTATIVE' AND a.covers_plan)`;
  return accountsWhere(scope, personId, { today, covered });
}

function accountsWhere(
  { tx, commissionerCode }: ActingScope,
  personId: string,
  { today, covered }: { today: PlainDate; covered: Prisma.Sql },
): Promise<MessageAccount[]> {
  return tx.$queryRaw<MessageAccount[]>`
    SELECT a.user_id AS "userId", a.id AS "authorityId", a.kind = 'SELF' AS "isOwn" FROM authority a
    WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.user_id IS NOT NULL
      AND (a.kind = 'SELF' OR ${covered})
      AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      AND (a.ended_at IS NULL OR (a.ended_at AT TIME ZONE 'Europe/London')::date > ${today}::date)
    ORDER BY a.recorded_at, a.id`;
}
