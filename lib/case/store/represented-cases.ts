import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

export type RepresentedCase = {
  id: string;
  group: PhbGroup;
  origin: CaseOrigin;
  state: CaseState;
  askedOn: PlainDate;
};

/**
 * All cases of a person on which something is asked or decided: the one with a running budget first, then the
 * newest. A request that a referral decides comes after all others: the decision, its letters and its reviews
 * are the referral's. Empty where this scope reaches none.
 */
export function listRepresentedCases(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<RepresentedCase[]> {
  return tx.$queryRaw<RepresentedCase[]>`
    SELECT r.id, r."group"::text AS "group", r.origin::text AS origin, r.state::text AS state, r.asked_on::text AS "askedOn"
    FROM phb_case r
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r.referral_kind IS DISTINCT FROM 'NURSING_REVIEW'
    ORDER BY (r.origin <> 'REFERRAL' AND EXISTS (SELECT FROM phb_case f WHERE f.commissioner_code = r.commissioner_code
        AND f.person_id = r.person_id AND f."group" = r."group" AND f.origin = 'REFERRAL'
        AND (f.eligibility_id = r.eligibility_id OR (f.state = 'REQUESTED' AND r.state = 'REQUESTED')))),
      (b.state IS NOT NULL AND b.state <> 'ENDED') DESC, r.asked_on DESC, r.id DESC`;
}
