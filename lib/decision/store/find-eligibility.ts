import 'server-only';
import { WAITS_FOR } from '@/lib/case/store/waits-for';
import { RESTS_ON } from '@/lib/eligibility/store/rests-on';
import { born } from '@/lib/person/store/born';
import { needsOfPerson } from '@/lib/person/store/needs-sql';
import type { Scope } from '@/lib/platform/db/scope';
import { ASSESSMENTS, CHALLENGES, DECISIONS, NURSING_ANSWERED, REFUSED_PLANS } from './eligibility-lists';
import type { EligibilityRecord } from './eligibility-record';

/** Reads one case's whole eligibility record in one statement. Null if this scope reaches no such case. */
export async function findEligibilityRecord(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<EligibilityRecord | null> {
  const [row] = await tx.$queryRaw<{ record: EligibilityRecord }[]>`
    SELECT jsonb_build_object(
      'phbCase', jsonb_build_object('id', r.id, 'personId', r.person_id, 'group', r."group", 'origin', r.origin, 'state', r.state, 'askedOn', r.asked_on,
        'practitionerId', r.practitioner_id, 'practitionerName', practitioner.display_name, 'closedOn', r.closed_on, 'closedReason', r.closed_reason),
      'person', jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'preferredName', p.preferred_name,
        'dateOfBirth', ${born}, 'diedOn', p.died_on, 'nhsNumber', p.nhs_number, 'nhsNumberMissingReason', p.nhs_number_missing_reason,
        'needs', ${needsOfPerson}),
      'assessments', ${ASSESSMENTS},
      'decisions', ${DECISIONS},
      'restsOn', ${RESTS_ON},
      'waitsFor', ${WAITS_FOR},
      'challenges', ${CHALLENGES},
      'refusedPlans', ${REFUSED_PLANS},
      'nursingAnswers', ${NURSING_ANSWERED},
      'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'challengeId', f.challenge_id, 'firstDay', f.first_day,
          'lastDay', f.last_day, 'amountPence', f.amount_pence, 'note', f.note, 'confirmedByName', f.confirmed_by_name,
          'confirmedOn', f.confirmed_on) ORDER BY f.confirmed_at, f.id), '[]')
        FROM refund f LEFT JOIN refund_check h ON h.commissioner_code = f.commissioner_code AND h.refund_id = f.id
        WHERE f.commissioner_code = r.commissioner_code AND f.case_id = r.id
          AND (NOT f.needs_second OR (h.id IS NOT NULL AND h.outcome = 'CONFIRMED'))
          AND NOT EXISTS (SELECT FROM refund_taken_back t WHERE t.commissioner_code = f.commissioner_code AND t.refund_id = f.id)),
      'letters', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectId', l.subject_id, 'addressee', l.addressee || coalesce(' (copy to ' || l.copies || ')', ''),
          'reviewBy', l.review_by, 'sentOn', l.sent_on, 'sentHow', l.sent_how, 'sentByName', l.sent_by_name) ORDER BY l.sent_at, l.id), '[]')
        FROM letter l WHERE l.commissioner_code = r.commissioner_code AND l.case_id = r.id),
      'clocks', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'ownerRole', k.owner_role, 'startedOn', k.started_on,
          'dueOn', k.due_on, 'dueAt', k.due_at, 'endedOn', k.ended_on, 'endedNote', k.ended_note) ORDER BY k.started_on, k.id), '[]')
        FROM clock k WHERE k.commissioner_code = r.commissioner_code AND k.case_id = r.id)
    ) AS record
    FROM phb_case r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    JOIN user_account practitioner ON practitioner.id = r.practitioner_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  return row?.record ?? null;
}
