import 'server-only';
import type { SignInFailureKind } from '@/lib/core/sign-in-failure';
import type { Scope } from '@/lib/platform/db/scope';

/** A failed sign-in to the account of a member of staff. */
export type FailedSignIn = {
  id: string;
  at: Date;
  kind: SignInFailureKind;
  networkAddress: string;
  name: string;
  jobTitle: string | null;
};

type Place = Pick<FailedSignIn, 'id' | 'at'>;

/** Where a page of the list begins. Null when that sign-in is not kept any more. */
export async function findPlace({ tx }: Scope, id: string): Promise<Place | null> {
  return tx.signInFailure.findUnique({ where: { id }, select: { id: true, at: true } });
}

/**
 * Failed sign-ins to accounts that are or were staff of the commissioner, the latest first. Begins with the
 * few members of staff: failures of everyone are many.
 */
export async function listFailedSignIns(
  { tx, commissionerCode }: Scope,
  { after, size }: { after: Place | null; size: number },
): Promise<FailedSignIn[]> {
  // Or else an attack on one account leads the planner to read everyone's failures by their time, for each.
  await tx.$queryRaw`SELECT set_config('enable_incremental_sort', 'off', true)`;
  const at = after?.at ?? new Date('9999-01-01');
  const id = after?.id ?? LAST;
  return tx.$queryRaw<FailedSignIn[]>`
    SELECT f.id, f.at, f.kind, f.network_address AS "networkAddress", u.display_name AS name, u.job_title AS "jobTitle"
    FROM (SELECT DISTINCT user_id FROM membership WHERE commissioner_code = ${commissionerCode}) staff
    CROSS JOIN LATERAL (
      SELECT * FROM sign_in_failure WHERE user_id = staff.user_id
        AND (at, id) < (${at}::timestamptz, ${id}::uuid) ORDER BY at DESC, id DESC LIMIT ${size}::int) f
    JOIN user_account u ON u.id = f.user_id
    ORDER BY f.at DESC, f.id DESC LIMIT ${size}::int`;
}

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What waits between tries, and how many tries were refused for it. */
export type Slowed = { what: string; count: number; last: Date };

/** The accounts of staff with sign-ins that were slowed down since an instant, most first. At most 20. */
export function listSlowedAccounts({ tx, commissionerCode }: Scope, since: Date): Promise<Slowed[]> {
  return tx.$queryRaw<Slowed[]>`
    SELECT u.display_name AS what, count(*)::int AS count, max(f.at) AS last
    FROM sign_in_failure f JOIN user_account u ON u.id = f.user_id
    WHERE f.at >= ${since}::timestamptz AND f.kind = 'SLOWED'
      AND EXISTS (SELECT FROM membership m WHERE m.commissioner_code = ${commissionerCode} AND m.user_id = f.user_id)
    GROUP BY u.id ORDER BY 2 DESC, 1, u.id LIMIT 20`;
}

/**
 * The network addresses from which sign-ins to accounts of staff, or to none that exists, were slowed down
 * since an instant, most first. At most 20.
 */
export function listSlowedAddresses({ tx, commissionerCode }: Scope, since: Date): Promise<Slowed[]> {
  return tx.$queryRaw<Slowed[]>`
    SELECT f.network_address AS what, count(*)::int AS count, max(f.at) AS last FROM sign_in_failure f
    WHERE f.at >= ${since}::timestamptz AND f.kind = 'SLOWED'
      AND (f.user_id IS NULL OR EXISTS (SELECT FROM membership m WHERE m.commissioner_code = ${commissionerCode} AND m.user_id = f.user_id))
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`;
}
