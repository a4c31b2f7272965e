import 'server-only';
import type {
  AskedBy,
  AssessmentSetting,
  AssessmentState,
  AssessmentTool,
  CaseState,
  ChallengeEnd,
  ChallengeStage,
  ClinicianKind,
  ClockKind,
  DecisionBasis,
  EligibilityOutcome,
  LetterKind,
  MeetingKind,
  PhbGroup,
  RefundKind,
  Role,
} from '../generated/enums';
import type { Scope } from '../scope';
import type { CasePerson } from './case-record';

/**
 * Everything that has happened on a case's eligibility, as the database hands it over in JSON: days `YYYY-MM-DD`, instants
 * ISO 8601, pence as numbers. Lists are in the order of their making.
 */
export type EligibilityRecord = {
  request: {
    id: string;
    personId: string;
    group: PhbGroup;
    state: CaseState;
    askedOn: string;
    practitionerId: string;
    practitionerName: string;
    closedOn: string | null;
    closedReason: string | null;
  };
  person: CasePerson;
  assessments: AssessmentRow[];
  decisions: DecisionRow[];
  challenges: ChallengeRow[];
  refunds: RefundRow[];
  letters: LetterRow[];
  clocks: ClockRow[];
};

export type AssessmentRow = {
  id: string;
  tool: AssessmentTool;
  ruleSet: string;
  criteriaId: string | null;
  criteriaTitle: string | null;
  state: AssessmentState;
  setting: AssessmentSetting;
  isDischargeToAssess: boolean;
  interimFunding: string | null;
  startedOn: string;
  startedByName: string;
  receivedOn: string | null;
  completedOn: string | null;
  completedById: string | null;
  completedByName: string | null;
  completerProfession: string | null;
  indication: string | null;
  isReferredAnyway: boolean;
  referralRationale: string | null;
  withdrawnReason: string | null;
  /** The level that stands in each domain that has one. */
  levels: Record<string, string>;
  domains: number;
  fastTrack: FastTrackRow | null;
  /** The rounds, first to last. */
  recommendations: RecommendationRow[];
  /** The last saved answers to local criteria. */
  criteriaAnswer: { version: number; points: number; isMet: boolean; authorName: string } | null;
};

export type FastTrackRow = {
  id: string;
  clinicianName: string;
  clinicianKind: ClinicianKind;
  organisation: string;
  condition: string;
  careNeeded: string;
  receivedAt: string;
  careInPlaceAt: string | null;
};

export type RecommendationRow = {
  id: string;
  round: number;
  outcome: EligibilityOutcome;
  indication: string;
  isAgainstIndication: boolean;
  rationale: string;
  isNursingConsidered: boolean | null;
  submittedByName: string;
  submittedOn: string;
  returned: { questions: string; returnedByName: string; returnedOn: string } | null;
};

export type DecisionRow = {
  id: string;
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  evidence: string;
  reasons: string;
  decidedOn: string;
  deciderId: string;
  deciderName: string;
  supersedesId: string | null;
  assessmentId: string | null;
  recommendationId: string | null;
  exceptionalReasons: string | null;
  forumHeldOn: string | null;
  forumMembers: string | null;
};

export type ChallengeRow = {
  id: string;
  stage: ChallengeStage;
  decisionId: string | null;
  assessmentId: string | null;
  previousId: string | null;
  askedOn: string;
  askedBy: AskedBy;
  askedByName: string;
  grounds: string;
  lateReason: string | null;
  meetings: { id: string; kind: MeetingKind; heldOn: string; note: string; recordedByName: string }[];
  outcome: {
    id: string;
    outcome: ChallengeEnd;
    reasons: string;
    decidedOn: string;
    decidedByName: string;
    newDecisionId: string | null;
  } | null;
};

export type RefundRow = {
  id: string;
  kind: RefundKind;
  challengeId: string | null;
  firstDay: string;
  lastDay: string;
  amountPence: number;
  note: string;
  confirmedByName: string;
  confirmedOn: string;
};

export type LetterRow = {
  id: string;
  kind: LetterKind;
  subjectId: string;
  addressee: string;
  reviewBy: string | null;
  sentOn: string;
  sentHow: string;
  sentByName: string;
};

export type ClockRow = {
  kind: ClockKind;
  ownerRole: Role;
  startedOn: string;
  dueOn: string;
  /** The last instant in time, where the standard counts hours. */
  dueAt: string | null;
  endedOn: string | null;
  endedNote: string | null;
};

/** One case's eligibility with all that belongs to it, in one statement however much there is. Null when this scope reaches no such case. */
export async function findEligibilityRecord(
  { tx, commissionerCode }: Scope,
  requestId: string,
): Promise<EligibilityRecord | null> {
  const [row] = await tx.$queryRaw<{ record: EligibilityRecord }[]>`
    SELECT jsonb_build_object(
      'request', jsonb_build_object('id', r.id, 'personId', r.person_id, 'group', r."group", 'state', r.state, 'askedOn', r.asked_on,
        'practitionerId', r.practitioner_id, 'practitionerName', practitioner.display_name, 'closedOn', r.closed_on, 'closedReason', r.closed_reason),
      'person', jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'preferredName', p.preferred_name,
        'dateOfBirth', p.date_of_birth, 'diedOn', p.died_on, 'nhsNumber', p.nhs_number, 'nhsNumberMissingReason', p.nhs_number_missing_reason,
        'ais', jsonb_build_array(p.ais_contact_method, p.ais_information_format, p.ais_communication_professional, p.ais_communication_support)),
      'assessments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'tool', a.tool, 'ruleSet', a.rule_set,
          'criteriaId', a.criteria_id, 'criteriaTitle', criteria.title, 'state', a.state, 'setting', a.setting,
          'isDischargeToAssess', a.is_discharge_to_assess, 'interimFunding', a.interim_funding, 'startedOn', a.started_on,
          'startedByName', a.started_by_name, 'receivedOn', a.received_on, 'completedOn', a.completed_on, 'completedById', a.completed_by_id, 'completedByName', a.completed_by_name,
          'completerProfession', a.completer_profession, 'indication', a.indication, 'isReferredAnyway', a.is_referred_anyway,
          'referralRationale', a.referral_rationale, 'withdrawnReason', a.withdrawn_reason,
          'levels', (SELECT coalesce(jsonb_object_agg(last.part, last.level), '{}')
            FROM (SELECT DISTINCT ON (an.part) an.part, an.level FROM assessment_answer an
              WHERE an.commissioner_code = a.commissioner_code AND an.assessment_id = a.id ORDER BY an.part, an.version DESC) last
            WHERE last.level IS NOT NULL),
          'domains', (SELECT count(*) FROM tool_part WHERE rule_set = a.rule_set AND kind = 'DOMAIN'),
          'fastTrack', (SELECT jsonb_build_object('id', f.id, 'clinicianName', f.clinician_name, 'clinicianKind', f.clinician_kind,
              'organisation', f.organisation, 'condition', f.condition, 'careNeeded', f.care_needed, 'receivedAt', f.received_at,
              'careInPlaceAt', f.care_in_place_at)
            FROM fast_track f WHERE f.commissioner_code = a.commissioner_code AND f.assessment_id = a.id),
          'recommendations', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', rec.id, 'round', rec.round, 'outcome', rec.outcome,
              'indication', rec.indication, 'isAgainstIndication', rec.is_against_indication, 'rationale', rec.rationale,
              'isNursingConsidered', rec.is_nursing_considered, 'submittedByName', rec.submitted_by_name, 'submittedOn', rec.submitted_on,
              'returned', CASE WHEN back.id IS NOT NULL THEN jsonb_build_object('questions', back.questions,
                'returnedByName', back.returned_by_name, 'returnedOn', back.returned_on) END) ORDER BY rec.round), '[]')
            FROM recommendation rec LEFT JOIN recommendation_return back
              ON back.commissioner_code = rec.commissioner_code AND back.recommendation_id = rec.id
            WHERE rec.commissioner_code = a.commissioner_code AND rec.assessment_id = a.id),
          'criteriaAnswer', (SELECT jsonb_build_object('version', ca.version, 'points', ca.points, 'isMet', ca.is_met, 'authorName', ca.author_name)
            FROM criteria_answer ca WHERE ca.commissioner_code = a.commissioner_code AND ca.assessment_id = a.id
            ORDER BY ca.version DESC LIMIT 1)
          ) ORDER BY a.started_at, a.id), '[]')
        FROM assessment a LEFT JOIN criteria ON criteria.commissioner_code = a.commissioner_code AND criteria.id = a.criteria_id
        WHERE a.commissioner_code = r.commissioner_code AND a.request_id = r.id),
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome, 'basis', d.basis, 'evidence', d.evidence,
          'reasons', d.reasons, 'decidedOn', d.decided_on, 'deciderId', d.decider_id, 'deciderName', d.decider_name, 'supersedesId', d.supersedes_id,
          'assessmentId', d.assessment_id, 'recommendationId', d.recommendation_id, 'exceptionalReasons', d.exceptional_reasons,
          'forumHeldOn', d.forum_held_on, 'forumMembers', d.forum_members) ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.request_id = r.id),
      'challenges', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'stage', c.stage, 'decisionId', c.decision_id,
          'assessmentId', c.assessment_id, 'previousId', c.previous_id, 'askedOn', c.asked_on, 'askedBy', c.asked_by,
          'askedByName', c.asked_by_name, 'grounds', c.grounds, 'lateReason', c.late_reason,
          'meetings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'heldOn', m.held_on, 'note', m.note,
              'recordedByName', m.recorded_by_name) ORDER BY m.held_on, m.recorded_at, m.id), '[]')
            FROM challenge_meeting m WHERE m.commissioner_code = c.commissioner_code AND m.challenge_id = c.id),
          'outcome', (SELECT jsonb_build_object('id', o.id, 'outcome', o.outcome, 'reasons', o.reasons, 'decidedOn', o.decided_on,
              'decidedByName', o.decided_by_name, 'newDecisionId', o.new_decision_id)
            FROM challenge_outcome o WHERE o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id)
          ) ORDER BY c.recorded_at, c.id), '[]')
        FROM challenge c WHERE c.commissioner_code = r.commissioner_code AND c.request_id = r.id),
      'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'challengeId', f.challenge_id, 'firstDay', f.first_day,
          'lastDay', f.last_day, 'amountPence', f.amount_pence, 'note', f.note, 'confirmedByName', f.confirmed_by_name,
          'confirmedOn', f.confirmed_on) ORDER BY f.confirmed_at, f.id), '[]')
        FROM refund f WHERE f.commissioner_code = r.commissioner_code AND f.request_id = r.id),
      'letters', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectId', l.subject_id, 'addressee', l.addressee,
          'reviewBy', l.review_by, 'sentOn', l.sent_on, 'sentHow', l.sent_how, 'sentByName', l.sent_by_name) ORDER BY l.sent_at, l.id), '[]')
        FROM letter l WHERE l.commissioner_code = r.commissioner_code AND l.request_id = r.id),
      'clocks', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'ownerRole', k.owner_role, 'startedOn', k.started_on,
          'dueOn', k.due_on, 'dueAt', k.due_at, 'endedOn', k.ended_on, 'endedNote', k.ended_note) ORDER BY k.started_on, k.id), '[]')
        FROM clock k WHERE k.commissioner_code = r.commissioner_code AND k.request_id = r.id)
    ) AS record
    FROM phb_request r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    JOIN user_account practitioner ON practitioner.id = r.practitioner_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${requestId}::uuid`;
  return row?.record ?? null;
}
