import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import type { ClinicianKind } from '@/lib/assessment/rules/fast-track';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ChallengeStage, MeetingKind, StageEnd } from '@/lib/case/rules/challenge-stage';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { AskedBy, CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import type { OpenReferral } from '@/lib/case/rules/waiting-request';
import type { CasePerson } from '@/lib/case/store/case-record';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import type { RefundKind } from '@/lib/decision/rules/refund-days';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import type { CONSIDERED_ANSWERS, NursingOutcome } from '@/lib/eligibility/rules/nursing-care';
import type { RestsOn } from '@/lib/eligibility/store/rests-on';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

/**
 * The whole eligibility record of a case as JSON from the database: days `YYYY-MM-DD`, instants ISO 8601,
 * pence as numbers. Lists are in order, the earliest first.
 */
export type EligibilityRecord = {
  phbCase: {
    id: string;
    personId: string;
    group: PhbGroup;
    origin: CaseOrigin;
    state: CaseState;
    askedOn: PlainDate;
    practitionerId: string;
    practitionerName: string;
    closedOn: PlainDate | null;
    closedReason: string | null;
  };
  person: CasePerson;
  assessments: AssessmentRow[];
  decisions: DecisionRow[];
  /** The earlier decision that the case rests on, where it was not decided itself. */
  restsOn: RestsOn | null;
  /** The referral that decides the case; null: it is assessed and decided itself. */
  waitsFor: OpenReferral | null;
  challenges: ChallengeRow[];
  /** Every refusal of a plan of the case, in order. */
  refusedPlans: RefusedPlanRow[];
  /** Every answer on nursing care after a Checklist, in order. */
  nursingAnswers: NursingAnswerRow[];
  refunds: RefundRow[];
  letters: LetterRow[];
  clocks: CaseClock[];
};

export type NursingAnswerRow = {
  id: string;
  answer: (typeof CONSIDERED_ANSWERS)[number];
  from: PlainDate | null;
  pence: number | null;
  why: string;
  on: PlainDate;
  deciderName: string;
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
  startedOn: PlainDate;
  startedByName: string;
  receivedOn: PlainDate | null;
  completedOn: PlainDate | null;
  completedById: string | null;
  completedByName: string | null;
  completerProfession: string | null;
  indication: string | null;
  isReferredAnyway: boolean;
  referralRationale: string | null;
  withdrawnReason: string | null;
  /** The current level of each answered domain. */
  levels: Record<string, string>;
  domains: number;
  fastTrack: FastTrackRow | null;
  /** The rounds, first to last. */
  recommendations: RecommendationRow[];
  /** The latest answers to local criteria. */
  criteriaAnswer: { version: number; points: number; isMet: boolean; authorName: string } | null;
};

export type FastTrackRow = {
  id: string;
  clinicianName: string;
  clinicianKind: ClinicianKind;
  /** Null: recorded before it was asked. */
  isCriterionMet: boolean | null;
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
  submittedOn: PlainDate;
  returned: { questions: string; returnedByName: string; returnedOn: PlainDate } | null;
};

export type DecisionRow = {
  id: string;
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  deciderId: string;
  deciderName: string;
  supersedesId: string | null;
  assessmentId: string | null;
  recommendationId: string | null;
  exceptionalReasons: string | null;
  forumHeldOn: PlainDate | null;
  forumMembers: string | null;
  /** The council that is responsible for section 117 aftercare with the NHS. */
  aftercareCouncil: string | null;
  /** How the council was consulted; null where none was asked. */
  consultation: CouncilConsultation | null;
  /** The outcome on NHS-funded nursing care; null where there is none. */
  nursing: NursingOutcome | null;
  /** Of a joint package: what the NHS pays for. */
  nhsShare: string | null;
};

/** `isInForce`: the case waits at this refusal. */
export type RefusedPlanRow = {
  id: string;
  planId: string;
  on: PlainDate;
  deciderId: string;
  deciderName: string;
  submittedById: string;
  reasons: string;
  isInForce: boolean;
};

export type ChallengeRow = {
  id: string;
  stage: ChallengeStage;
  decisionId: string | null;
  assessmentId: string | null;
  planDecisionId: string | null;
  previousId: string | null;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string;
  grounds: string;
  lateReason: string | null;
  meetings: { id: string; kind: MeetingKind; heldOn: PlainDate; note: string; recordedByName: string }[];
  outcome: {
    id: string;
    outcome: StageEnd;
    reasons: string;
    decidedOn: PlainDate;
    decidedByName: string;
    newDecisionId: string | null;
    /** What the NHS pays for although the decision has not changed; null for nothing. */
    care: Pick<DecisionRow, 'nursing' | 'nhsShare'> | null;
  } | null;
};

export type RefundRow = {
  id: string;
  kind: RefundKind;
  challengeId: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate;
  amountPence: number;
  note: string;
  confirmedByName: string;
  confirmedOn: PlainDate;
};

export type LetterRow = {
  id: string;
  kind: LetterKind;
  subjectId: string;
  addressee: string;
  reviewBy: PlainDate | null;
  sentOn: PlainDate;
  sentHow: string;
  sentByName: string;
};

export type CaseClock = {
  kind: ClockKind;
  ownerRole: Role;
  startedOn: PlainDate;
  dueOn: PlainDate;
  /** The due instant, if the standard counts hours. */
  dueAt: string | null;
  endedOn: PlainDate | null;
  endedNote: string | null;
};
