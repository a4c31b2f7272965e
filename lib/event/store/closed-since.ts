import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

export type ClosedCase = { id: string; askedOn: PlainDate; closedOn: PlainDate };

/** The cases of a person that a user closed on a day or later; not those that open again. */
export function findClosedSince(
  { tx, commissionerCode }: Scope,
  personId: string,
  since: PlainDate,
): Promise<ClosedCase[]> {
  return tx.$queryRaw<ClosedCase[]>`
    SELECT r.id, r.asked_on::text AS "askedOn", r.closed_on::text AS "closedOn" FROM phb_case r
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r.closed_on >= ${since}::date
      AND r.closed_by_death_id IS NULL
      AND NOT EXISTS (SELECT FROM budget b WHERE b.commissioner_code = r.commissioner_code AND b.case_id = r.id AND b.end_reason = 'DEATH')
    ORDER BY r.asked_on DESC, r.id DESC`;
}
