import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';

/** Suspends an account, or lets it in again, and keeps why. False: it is so already, or is not theirs. */
export async function saveSuspension(
  { tx, commissionerCode, actor }: Scope,
  { userId, isEnd, reason }: { userId: string; isEnd: boolean; reason: string },
): Promise<boolean> {
  const at = now();
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT set_suspended(${userId}::uuid, ${!isEnd}::boolean, ${at}::timestamptz) AS is`;
  if (!row?.is) return false;
  const made = { commissionerCode, id: newId(), authorId: actor.userId, recordedAt: at };
  await tx.accountSuspension.createMany({ data: [{ ...made, userId, isEnd, reason }] });
  return true;
}

/** A suspension, or the end of one. */
export type SuspensionRow = {
  id: string;
  isEnd: boolean;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** The suspensions of a user by the commissioner and their ends, the latest first. At most 20. */
export function listSuspensions({ tx, commissionerCode }: Scope, userId: string): Promise<SuspensionRow[]> {
  return tx.$queryRaw<SuspensionRow[]>`
    SELECT s.id, s.is_end AS "isEnd", s.reason, u.display_name AS "authorName", s.recorded_at AS "recordedAt"
    FROM account_suspension s JOIN user_account u ON u.id = s.author_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.user_id = ${userId}::uuid ORDER BY s.recorded_at DESC, s.id DESC LIMIT 20`;
}
