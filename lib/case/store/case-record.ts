import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind, ReviewKind } from '@/lib/case/rules/clock-kind';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { AskedBy, CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import type { ReferralKind } from '@/lib/case/rules/referral';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import type { RightAnswer } from '@/lib/case/rules/right-to-have';
import type { OpenReferral } from '@/lib/case/rules/waiting-request';
import { WAITS_FOR } from '@/lib/case/store/waits-for';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { RESTS_ON, type RestsOn } from '@/lib/eligibility/store/rests-on';
import type { NhsNumberMissing } from '@/lib/person/rules/nhs-number';
import { born } from '@/lib/person/store/born';
import { needsOfPerson, type StoredNeeds } from '@/lib/person/store/needs-sql';
import type { Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

/**
 * All of one case's page, as the database returns it in JSON: days `YYYY-MM-DD`, instants ISO 8601, pence as
 * numbers. Lists have the earliest first.
 */
export type CaseRecord = {
  phbCase: CaseRow;
  person: CasePerson;
  decisions: DecisionOnCase[];
  /** The earlier decision that it rests on, where it was not decided itself. */
  restsOn: RestsOn | null;
  /** The referral that decides it; null: it is assessed and decided itself. */
  waitsFor: OpenReferral | null;
  indicatives: IndicativeRow[];
  /** The assessments, the earliest first. */
  assessments: {
    id: string;
    tool: AssessmentTool;
    state: AssessmentState;
    indication: string | null;
    isReferredAnyway: boolean;
  }[];
  clocks: ClockOnCase[];
  /** Those that were held, the latest first; those taken back too. */
  reviews: ReviewOnCase[];
  hasPlan: boolean;
  submissions: { submittedAt: string; submittedBy: string; totalPence: number; note: string | null }[];
  planDecisions: PlanDecisionRow[];
  budget: { id: string; startsOn: PlainDate; endsOn: PlainDate; agreedPence: number } | null;
  otherCases: { id: string; group: PhbGroup; origin: CaseOrigin; state: CaseState; askedOn: PlainDate }[];
};

export type ReviewOnCase = {
  id: string;
  kind: ReviewKind;
  heldOn: PlainDate;
  present: string;
  outcome: ReviewOutcome;
  reason: string | null;
  recordedByName: string;
  takenBackReason: string | null;
};

type CaseRow = {
  id: string;
  personId: string;
  group: PhbGroup;
  origin: CaseOrigin;
  referralKind: ReferralKind | null;
  state: CaseState;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string | null;
  whatWasAsked: string | null;
  right: RightAnswer;
  rightSource: string;
  rightRuleSet: string;
  practitionerName: string;
  recordedByName: string;
  recordedAt: string;
  closedOn: PlainDate | null;
  closedReason: string | null;
};

type ClockOnCase = {
  kind: ClockKind;
  startedOn: PlainDate;
  dueOn: PlainDate;
  endedOn: PlainDate | null;
  /** The event that ended it. */
  endedBy: string | null;
};

export type CasePerson = {
  givenName: string;
  familyName: string;
  preferredName: string | null;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  nhsNumber: string | null;
  nhsNumberMissingReason: NhsNumberMissing | null;
  needs: StoredNeeds;
};

type DecisionOnCase = {
  outcome: EligibilityOutcome;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  deciderName: string;
};

type IndicativeRow = {
  id: string;
  weeklyPence: number;
  weeks: number;
  oneOffPence: number;
  oneOffFor: string | null;
  contingencyWeeks: number;
  contingencyPence: number;
  totalPence: number;
  method: string;
  setAt: string;
  setByName: string;
  informedOn: PlainDate | null;
  informedHow: string | null;
  informedByName: string | null;
};

type PlanDecisionRow = {
  outcome: DecisionOption;
  isFinal: boolean;
  conditions: string | null;
  reasons: string;
  amountPence: number;
  deciderName: string;
  decidedAt: string;
};

/**
 * One case with all its steps, in one statement however many there are. OFFSET 0 keeps the planner from
 * reading every plan that was sent to find those of the case. Null when this scope reaches no such
 * case.
 */
export async function findCaseRecord(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<CaseRecord | null> {
  const [row] = await tx.$queryRaw<{ record: CaseRecord }[]>`
    SELECT jsonb_build_object(
      'phbCase', jsonb_build_object('id', r.id, 'personId', r.person_id, 'group', r."group", 'origin', r.origin, 'referralKind', r.referral_kind, 'state', r.state,
        'askedOn', r.asked_on, 'askedBy', r.asked_by, 'askedByName', r.asked_by_name, 'whatWasAsked', r.what_was_asked,
        'right', r."right", 'rightSource', r.right_source, 'rightRuleSet', r.right_rule_set,
        'practitionerName', practitioner.display_name, 'recordedByName', recorder.display_name, 'recordedAt', r.recorded_at,
        'closedOn', r.closed_on, 'closedReason', r.closed_reason),
      'person', jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'preferredName', p.preferred_name,
        'dateOfBirth', ${born}, 'diedOn', p.died_on, 'nhsNumber', p.nhs_number, 'nhsNumberMissingReason', p.nhs_number_missing_reason,
        'needs', ${needsOfPerson}),
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'evidence', d.evidence, 'reasons', d.reasons,
          'decidedOn', d.decided_on, 'deciderName', d.decider_name) ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id),
      'restsOn', ${RESTS_ON},
      'waitsFor', ${WAITS_FOR},
      'indicatives', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'weeklyPence', i.weekly_pence, 'weeks', i.weeks,
          'oneOffPence', i.one_off_pence, 'oneOffFor', i.one_off_for, 'contingencyWeeks', i.contingency_weeks,
          'contingencyPence', i.contingency_pence, 'totalPence', i.total_pence, 'method', i.method, 'setAt', i.set_at,
          'setByName', setter.display_name, 'informedOn', i.told_on, 'informedHow', i.told_how, 'informedByName', teller.display_name)
          ORDER BY i.set_at, i.id), '[]')
        FROM indicative_budget i JOIN user_account setter ON setter.id = i.set_by_id LEFT JOIN user_account teller ON teller.id = i.told_by_id
        WHERE i.commissioner_code = r.commissioner_code AND i.case_id = r.id),
      'assessments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'tool', a.tool, 'state', a.state,
          'indication', a.indication, 'isReferredAnyway', a.is_referred_anyway) ORDER BY a.started_at, a.id), '[]')
        FROM assessment a WHERE a.commissioner_code = r.commissioner_code AND a.case_id = r.id),
      'clocks', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'startedOn', c.started_on, 'dueOn', c.due_on,
          'endedOn', c.ended_on, 'endedBy', c.ended_by) ORDER BY c.started_on, c.id), '[]')
        FROM clock c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id),
      'reviews', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'heldOn', v.held_on, 'present', v.present,
          'outcome', v.outcome, 'reason', v.reason, 'recordedByName', v.recorded_by_name, 'takenBackReason', v.taken_back_reason)
          ORDER BY v.held_on DESC, v.recorded_at DESC, v.id), '[]')
        FROM care_review v WHERE v.commissioner_code = r.commissioner_code AND v.case_id = r.id),
      'hasPlan', EXISTS (SELECT FROM care_plan cp WHERE cp.commissioner_code = r.commissioner_code AND cp.case_id = r.id),
      'submissions', (SELECT coalesce(jsonb_agg(jsonb_build_object('submittedAt', s.submitted_at, 'submittedBy', sender.display_name,
          'totalPence', s.total_pence, 'note', s.note) ORDER BY s.submitted_at, s.id), '[]')
        FROM care_plan cp CROSS JOIN LATERAL (SELECT * FROM plan_submission w
          WHERE w.commissioner_code = cp.commissioner_code AND w.plan_id = cp.id OFFSET 0) s
        JOIN user_account sender ON sender.id = s.submitted_by_id
        WHERE cp.commissioner_code = r.commissioner_code AND cp.case_id = r.id),
      'planDecisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', pd.outcome, 'isFinal', pd.is_final, 'conditions', pd.conditions,
          'reasons', pd.reasons, 'amountPence', pd.amount_pence, 'deciderName', pd.decider_name, 'decidedAt', pd.decided_at)
          ORDER BY pd.decided_at, pd.id), '[]')
        FROM care_plan cp CROSS JOIN LATERAL (SELECT * FROM plan_submission w
          WHERE w.commissioner_code = cp.commissioner_code AND w.plan_id = cp.id OFFSET 0) s
        JOIN plan_decision pd ON pd.commissioner_code = s.commissioner_code AND pd.submission_id = s.id
        WHERE cp.commissioner_code = r.commissioner_code AND cp.case_id = r.id),
      'budget', (SELECT jsonb_build_object('id', b.id, 'startsOn', b.starts_on, 'endsOn', b.ends_on, 'agreedPence', b.agreed_pence)
        FROM budget b WHERE b.commissioner_code = r.commissioner_code AND b.case_id = r.id),
      'otherCases', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'group', o."group", 'origin', o.origin, 'state', o.state, 'askedOn', o.asked_on)
          ORDER BY o.asked_on DESC, o.id), '[]')
        FROM phb_case o WHERE o.commissioner_code = r.commissioner_code AND o.person_id = r.person_id AND o.id <> r.id)
    ) AS record
    FROM phb_case r
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    JOIN user_account practitioner ON practitioner.id = r.practitioner_id
    JOIN user_account recorder ON recorder.id = r.recorded_by_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  return row?.record ?? null;
}

/** The person at the head of a case, before there is one. Null when this scope reaches no such person. */
export async function findCasePerson(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<CasePerson | null> {
  const [row] = await tx.$queryRaw<{ person: CasePerson }[]>`
    SELECT jsonb_build_object('givenName', given_name, 'familyName', family_name, 'preferredName', preferred_name,
      'dateOfBirth', ${born}, 'diedOn', died_on, 'nhsNumber', nhs_number, 'nhsNumberMissingReason', nhs_number_missing_reason,
      'needs', ${needsOfPerson}) AS person
    FROM person p WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid`;
  return row?.person ?? null;
}
