import type { PhbGroup } from '@/lib/case/rules/groups';
import type { ReviewSettings } from '@/lib/challenge/rules/review-settings';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseLetterKind } from '@/lib/decision/rules/letter-kind';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import type { NursingOutcome } from '@/lib/eligibility/rules/nursing-care';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import type { AdviceTexts } from './advice';

/** The tool that the letter relies on. */
export type LetterTool = {
  tool: AssessmentTool;
  /** How many domains with levels its edition has; 0 for a tool without levels. */
  kindsOfNeed: number;
  completedOn: PlainDate;
  completedByName: string;
  /** As shown in brackets after the name. */
  profession: string | null;
  /** The indication of its rules; null if none is stored. */
  indication: string | null;
  /** Why a full assessment was asked for against the tool's indication; null if the tool asks for it. */
  referralRationale: string | null;
};

/** A named person's decision, or the outcome of a challenge. */
export type LetterDecision = {
  decidedOn: PlainDate;
  deciderName: string;
  reasons: string;
  /** Set if the decision differs from the team's recommendation. */
  exceptionalReasons: string | null;
  /** Whether it replaced an earlier decision of the same case. */
  isReplacement: boolean;
  /** Whether a review found the earlier refusal wrong. */
  isAfterReview: boolean;
  /** The council that is responsible for section 117 aftercare with the NHS. */
  aftercareCouncil: string | null;
  /** How the council was consulted before it; null where none was asked. */
  consultation: CouncilConsultation | null;
  /** The outcome on NHS-funded nursing care; null where there is none. */
  nursing: NursingOutcome | null;
  /** Of a joint package: what the NHS pays for; null where there is none. */
  nhsShare: string | null;
};

export type LetterChallenge = {
  stage: 'RECONSIDERATION' | 'LOCAL_RESOLUTION';
  outcome: 'STANDS' | 'CHANGED' | 'FULL_ASSESSMENT' | 'NOT_ACCEPTED';
  askedOn: PlainDate;
  /** It was about the refusal of a plan, and not about eligibility. */
  isOfPlan: boolean;
};

/** A request for a budget that waits. */
export type LetterRequest = {
  askedOn: PlainDate;
  /** The last day to decide on eligibility; null where it rests on an earlier decision. */
  decideBy: PlainDate | null;
};

/** Everything that a letter is made of. */
export type LetterFacts = {
  kind: CaseLetterKind;
  group: PhbGroup;
  /** The case began with a referral: a budget is asked for apart from it. */
  isReferral: boolean;
  commissioner: {
    name: string;
    phone: string | null;
    email: string | null;
    hours: string | null;
    address: string | null;
  };
  /** The person to ask: the case's practitioner. */
  contactName: string;
  /** The user who signs. */
  senderName: string;
  person: { name: string; calledName: string; hasDied: boolean };
  /** The first line is the name; the others are the address, if one is known. */
  addressee: readonly string[];
  /** False if a parent, carer, representative or family member reads it. */
  isToPerson: boolean;
  /** The names of those who get a copy. */
  copies: readonly string[];
  sentOn: PlainDate;
  /** The last day to ask for the next stage of review; null if there is none. */
  reviewBy: PlainDate | null;
  reference: string;
  /** Whether the person has the right to a budget for this service, not only a local offer. */
  hasRightToBudget: boolean;
  tool: LetterTool | null;
  decision: LetterDecision | null;
  /** Of a decision in principle, made or to come: the 18th birthday, on which it takes effect. */
  beginsOn?: PlainDate | null;
  challenge: LetterChallenge | null;
  /** Set where the letter is about the request. */
  request: LetterRequest | null;
  /** Who gives free advice and help, as it was set for the day of the letter. */
  advice: AdviceTexts;
  /** What the commissioner has set for reviews, and the last day to make a complaint. */
  review: ReviewSettings & { complaintBy: PlainDate };
  /** Whether it says when the needs will be reviewed. */
  isReviewNamed: boolean;
  /** Whether the decision took longer than the standard of continuing healthcare. */
  isLate: boolean;
  /** Whether finance is offered days of that delay: also of a decision on the last day of the standard. */
  isDelayRefundOffered: boolean;
};
