import 'server-only';
import { DECISION_CLOCKS, TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { OpenReferral } from '@/lib/case/rules/waiting-request';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

type InGroup = { personId: string; group: PhbGroup };

/** The referral of a person in a group that waits for its decision, the earliest first. */
export async function findOpenReferral(
  { tx, commissionerCode }: Scope,
  { personId, group }: InGroup,
): Promise<OpenReferral | null> {
  const [row] = await tx.$queryRaw<OpenReferral[]>`
    SELECT id AS "caseId", asked_on::text AS "receivedOn" FROM phb_case
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND "group"::text = ${group}
      AND origin = 'REFERRAL' AND state = 'REQUESTED' ORDER BY asked_on, id LIMIT 1`;
  return row ?? null;
}

/** The day of asking of a request in a group that waits for its decision and is being assessed itself. */
export async function findAssessedRequest(
  { tx, commissionerCode }: Scope,
  { personId, group }: InGroup,
): Promise<PlainDate | null> {
  const [row] = await tx.$queryRaw<{ askedOn: PlainDate }[]>`
    SELECT r.asked_on::text AS "askedOn" FROM phb_case r
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r."group"::text = ${group}
      AND r.origin <> 'REFERRAL' AND r.state = 'REQUESTED'
      AND EXISTS (SELECT FROM assessment a
        WHERE a.commissioner_code = r.commissioner_code AND a.case_id = r.id AND a.state <> 'WITHDRAWN')
    ORDER BY r.asked_on, r.id LIMIT 1`;
  return row?.askedOn ?? null;
}

/**
 * The referral that refused a request: the request rests on its entry, and was decided by nothing of its own.
 * Null: no referral did.
 */
export async function findRefusedBy(
  { tx, commissionerCode }: Scope,
  requestId: string,
): Promise<OpenReferral | null> {
  const [row] = await tx.$queryRaw<OpenReferral[]>`
    SELECT f.id AS "caseId", f.asked_on::text AS "receivedOn" FROM phb_case r
    JOIN phb_case f ON f.commissioner_code = r.commissioner_code AND f.person_id = r.person_id AND f.origin = 'REFERRAL'
      AND f.eligibility_id = r.eligibility_id AND f.state IN ('REFUSED', 'ELIGIBLE')
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${requestId}::uuid AND r.origin <> 'REFERRAL' AND r.state = 'REFUSED'
      AND NOT EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id)
      AND NOT EXISTS (SELECT FROM indicative_budget i WHERE i.commissioner_code = r.commissioner_code AND i.case_id = r.id)
    ORDER BY f.asked_on DESC, f.id DESC LIMIT 1`;
  return row ?? null;
}

export type WaitingRequest = Pick<
  Case,
  'id' | 'personId' | 'practitionerId' | 'state' | 'group' | 'origin' | 'askedOn'
>;

/**
 * Locks the requests that the decision of a referral moves: those of its group that rest on nothing and have
 * no statutory clock of their own, and those that it refused before, which rest on its entry and on no
 * decision of their own.
 */
export function lockWaitingRequests(
  { tx, commissionerCode }: Scope,
  { personId, group, entryId }: InGroup & { entryId: string },
): Promise<WaitingRequest[]> {
  return tx.$queryRaw<WaitingRequest[]>`
    SELECT r.id, r.person_id AS "personId", r.practitioner_id AS "practitionerId", r.state::text AS state, r."group"::text AS "group",
      r.origin::text AS origin, r.asked_on::text AS "askedOn"
    FROM phb_case r
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r."group"::text = ${group}
      AND r.origin <> 'REFERRAL'
      AND ((r.state = 'REQUESTED' AND r.eligibility_id IS NULL
          AND NOT EXISTS (SELECT FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id
            AND c.ended_on IS NULL AND c.kind IN (${literals(DECISION_CLOCKS)})))
        OR (r.state = 'REFUSED' AND r.eligibility_id = ${entryId}::uuid
          AND NOT EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id)
          AND NOT EXISTS (SELECT FROM indicative_budget i WHERE i.commissioner_code = r.commissioner_code AND i.case_id = r.id)))
    ORDER BY r.id FOR UPDATE`;
}

/** Whether a referral of a person carries steps of moving to adult services that are not done. */
export async function hasReferredSteps({ tx, commissionerCode }: Scope, personId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM phb_case r JOIN clock c ON c.commissioner_code = r.commissioner_code AND c.case_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r.origin = 'REFERRAL'
      AND c.ended_on IS NULL AND c.kind IN (${literals(TRANSITION_KINDS)}) LIMIT 1`;
  return rows.length > 0;
}
