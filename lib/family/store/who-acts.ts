import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** One who acts for a person on a day, or will. */
export type ActsFor = {
  id: string;
  name: string;
  relationship: string | null;
  isNominee: boolean;
  coversMoney: boolean;
  coversPlan: boolean;
  startsOn: PlainDate;
  /** Inclusive; null: open. */
  endsOn: PlainDate | null;
  hasAccount: boolean;
};

/** Everyone who acts for a person on a day, or will, by first day. */
export function listWhoActs(
  { tx, commissionerCode }: Scope,
  personId: string,
  today: PlainDate,
): Promise<ActsFor[]> {
  return tx.$queryRaw<ActsFor[]>`
    SELECT a.id, a.name, a.relationship, a.kind = 'NOMINEE' AS "isNominee", a.covers_money AS "coversMoney", a.covers_plan AS "coversPlan",
      a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.user_id IS NOT NULL AS "hasAccount"
    FROM authority a WHERE a.commissioner_code = ${commissionerCode} AND a.person_id = ${personId}::uuid AND a.kind <> 'SELF'
      AND a.ended_at IS NULL AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date) ORDER BY a.starts_on, a.id`;
}
