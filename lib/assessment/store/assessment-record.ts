import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import type { ClinicianKind } from '@/lib/assessment/rules/fast-track';
import type { AdvocacyAnswer, InvolvementBasis } from '@/lib/assessment/rules/taking-part';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { kindsWhere } from '@/lib/case/rules/clock-lists';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { CasePerson } from '@/lib/case/store/case-record';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';
import type { WaitingRow } from '@/lib/file/rules/waiting-row';
import { born } from '@/lib/person/store/born';
import { needsOfPerson } from '@/lib/person/store/needs-sql';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import type { StoredMember } from './assessment-member';
import { nursingFound } from './nursing-found';

/**
 * All of one assessment, as the database returns it in JSON: days `YYYY-MM-DD`, instants ISO 8601. Lists have
 * the earliest first.
 */
export type AssessmentRecord = {
  assessment: AssessmentFacts;
  phbCase: { group: PhbGroup; origin: CaseOrigin; state: CaseState; askedOn: PlainDate };
  /** The clocks that run for its writers, the soonest first. */
  dues: { kind: ClockKind; dueOn: PlainDate }[];
  person: CasePerson;
  /** The current answer of each domain that has one. */
  answers: StoredAnswer[];
  members: StoredMember[];
  files: FileFacts[];
  /** Files that are checked, or were refused. */
  waiting: WaitingRow[];
  recommendations: RecommendationFacts[];
  fastTrack: FastTrackFacts | null;
};

/** What is due at the head of an assessment. */
const SHOWN = literals(kindsWhere(({ isOnAssessment }) => isOnAssessment === true));

type AssessmentFacts = {
  id: string;
  caseId: string;
  personId: string;
  tool: AssessmentTool;
  ruleSet: string;
  state: AssessmentState;
  setting: AssessmentSetting;
  isDischargeToAssess: boolean;
  interimFunding: string | null;
  startedOn: PlainDate;
  startedByName: string;
  involvementBasis: InvolvementBasis | null;
  involvementNote: string | null;
  representativeName: string | null;
  isSharingAgreed: boolean | null;
  advocacy: AdvocacyAnswer | null;
  advocacyNote: string | null;
  capacityAssessor: string | null;
  consulted: string | null;
  involvementVersion: number;
  receivedOn: PlainDate | null;
  completedOn: PlainDate | null;
  completedByName: string | null;
  completerProfession: string | null;
  indication: string | null;
  isReferredAnyway: boolean;
  referralRationale: string | null;
  withdrawnReason: string | null;
  /** A decision is based on it. */
  isDecided: boolean;
};

type FileFacts = {
  id: string;
  domain: string;
  title: string;
  mediaType: string;
  isPartLeftOut: boolean;
  bytes: number;
  sha256: string;
  uploadedByName: string;
  uploadedAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

type RecommendationFacts = {
  id: string;
  round: number;
  outcome: EligibilityOutcome;
  indication: string;
  isAgainstIndication: boolean;
  rationale: string;
  /** Only of recommendations that asked no more than that. */
  isNursingConsidered: boolean | null;
  nursing: NursingFound | null;
  contentHash: string;
  submittedByName: string;
  submittedOn: PlainDate;
  returned: { questions: string; returnedByName: string; returnedOn: PlainDate } | null;
};

type FastTrackFacts = {
  clinicianName: string;
  clinicianKind: ClinicianKind;
  registrationNumber: string;
  /** Null: recorded before it was asked. */
  isCriterionMet: boolean | null;
  organisation: string;
  condition: string;
  careNeeded: string;
  receivedAt: string;
  careInPlaceAt: string | null;
};

/**
 * One assessment whole, in one statement however much is in it. Null when this scope reaches no such
 * assessment.
 */
export async function findAssessmentRecord(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<AssessmentRecord | null> {
  const [row] = await tx.$queryRaw<{ record: AssessmentRecord }[]>`
    SELECT jsonb_build_object(
      'assessment', jsonb_build_object('id', a.id, 'caseId', a.case_id, 'personId', a.person_id, 'tool', a.tool, 'ruleSet', a.rule_set,
        'state', a.state, 'setting', a.setting, 'isDischargeToAssess', a.is_discharge_to_assess, 'interimFunding', a.interim_funding,
        'startedOn', a.started_on, 'startedByName', a.started_by_name, 'involvementBasis', a.involvement_basis,
        'involvementNote', a.involvement_note, 'representativeName', a.representative_name, 'isSharingAgreed', a.is_sharing_agreed,
        'advocacy', a.advocacy, 'advocacyNote', a.advocacy_note, 'capacityAssessor', a.capacity_assessor, 'consulted', a.best_interests_consulted, 'involvementVersion', a.involvement_version,
        'receivedOn', a.received_on, 'completedOn', a.completed_on, 'completedByName', a.completed_by_name,
        'completerProfession', a.completer_profession, 'indication', a.indication, 'isReferredAnyway', a.is_referred_anyway,
        'referralRationale', a.referral_rationale, 'withdrawnReason', a.withdrawn_reason,
        'isDecided', EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = a.commissioner_code AND d.case_id = a.case_id
          AND d.assessment_id = a.id)),
      'phbCase', jsonb_build_object('group', r."group", 'origin', r.origin, 'state', r.state, 'askedOn', r.asked_on),
      'dues', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'dueOn', k.due_on) ORDER BY k.due_on, k.kind), '[]')
        FROM clock k WHERE k.commissioner_code = a.commissioner_code AND k.case_id = a.case_id AND k.ended_on IS NULL
          AND k.kind IN (${SHOWN})),
      'person', jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'preferredName', p.preferred_name,
        'dateOfBirth', ${born}, 'diedOn', p.died_on, 'nhsNumber', p.nhs_number, 'nhsNumberMissingReason', p.nhs_number_missing_reason,
        'needs', ${needsOfPerson}),
      'answers', (SELECT coalesce(jsonb_agg(jsonb_build_object('domain', n.part, 'version', n.version, 'level', n.level, 'body', n.body,
          'saidBy', n.said_by, 'isWellManaged', n.is_well_managed, 'lowerLevel', n.lower_level, 'disagreement', n.disagreement,
          'expectedChange', n.expected_change, 'authorName', n.author_name, 'writtenAt', n.written_at) ORDER BY n.part), '[]')
        FROM (SELECT DISTINCT ON (v.part) v.* FROM assessment_answer v
          WHERE v.commissioner_code = a.commissioner_code AND v.assessment_id = a.id ORDER BY v.part, v.version DESC) n),
      'members', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'capacity', m.took_part_as,
          'profession', m.profession, 'organisation', m.organisation, 'manner', m.took_part_by, 'isInTeam', m.is_in_team, 'userId', m.user_id, 'professionCheck', m.profession_check, 'confirmedOn', m.confirmed_on)
          ORDER BY m.added_at, m.id), '[]')
        FROM assessment_member m WHERE m.commissioner_code = a.commissioner_code AND m.assessment_id = a.id AND m.removed_at IS NULL),
      'files', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'domain', f.part, 'title', f.title, 'mediaType', f.media_type,
          'bytes', f.bytes, 'sha256', f.sha256, 'isPartLeftOut', f.is_part_left_out, 'uploadedByName', f.uploaded_by_name, 'uploadedAt', f.uploaded_at, 'withdrawnAt', f.withdrawn_at,
          'withdrawnReason', f.withdrawn_reason) ORDER BY f.uploaded_at, f.id), '[]')
        FROM assessment_file f WHERE f.commissioner_code = a.commissioner_code AND f.assessment_id = a.id),
      'waiting', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'purpose', w.purpose, 'kind', w.kind, 'domain', w.domain, 'title', w.title,
          'refusal', w.refusal, 'sentById', w.sent_by_id, 'sentByName', w.sent_by_name, 'sentAt', w.sent_at) ORDER BY w.id), '[]')
        FROM upload w WHERE w.commissioner_code = a.commissioner_code AND w.subject_id = a.id AND w.state <> 'KEPT' AND w.seen_at IS NULL),
      'recommendations', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'round', s.round, 'outcome', s.outcome,
          'indication', s.indication, 'isAgainstIndication', s.is_against_indication, 'rationale', s.rationale,
          'isNursingConsidered', s.is_nursing_considered, 'nursing', ${nursingFound}, 'contentHash', s.content_hash, 'submittedByName', s.submitted_by_name,
          'submittedOn', s.submitted_on, 'returned', CASE WHEN b.id IS NULL THEN NULL ELSE jsonb_build_object('questions', b.questions,
            'returnedByName', b.returned_by_name, 'returnedOn', b.returned_on) END) ORDER BY s.round), '[]')
        FROM recommendation s
        LEFT JOIN recommendation_return b ON b.commissioner_code = s.commissioner_code AND b.recommendation_id = s.id
        WHERE s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id),
      'fastTrack', (SELECT jsonb_build_object('clinicianName', t.clinician_name, 'clinicianKind', t.clinician_kind,
          'registrationNumber', t.registration_number, 'isCriterionMet', t.is_criterion_met,
          'organisation', t.organisation, 'condition', t.condition, 'careNeeded', t.care_needed, 'receivedAt', t.received_at, 'careInPlaceAt', t.care_in_place_at)
        FROM fast_track t WHERE t.commissioner_code = a.commissioner_code AND t.assessment_id = a.id)
    ) AS record
    FROM assessment a
    JOIN phb_case r ON r.commissioner_code = a.commissioner_code AND r.id = a.case_id
    JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
    WHERE a.commissioner_code = ${commissionerCode} AND a.id = ${assessmentId}::uuid`;
  return row?.record ?? null;
}
