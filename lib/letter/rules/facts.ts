import type { PlainDate } from '@/lib/core/plain-date';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export const LETTER_KINDS = [
  'CHECKLIST_POSITIVE',
  'CHECKLIST_NEGATIVE',
  'PRE_ASSESSMENT',
  'ELIGIBLE',
  'NOT_ELIGIBLE',
  'CHALLENGE_OUTCOME',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export type LetterGroup =
  | 'CHC'
  | 'CYPCC'
  | 'S117'
  | 'WHEELCHAIR'
  | 'LONG_TERM_CONDITION'
  | 'LEARNING_DISABILITY'
  | 'MENTAL_HEALTH'
  | 'OTHER_LOCAL';

/** What the letter rests on, where there was a tool. */
export type LetterTool = {
  tool: AssessmentTool;
  /** How many domains with levels its edition has; 0 for a tool without. */
  kindsOfNeed: number;
  completedOn: PlainDate;
  completedByName: string;
  /** As it stands behind the name in brackets. */
  profession: string | null;
  /** What its rules indicated; null where nothing is kept. */
  indication: string | null;
  /** Why a full assessment was asked for although the tool does not say so; null where it does. */
  referralRationale: string | null;
};

/** A named person's decision, or the end of looking at one again. */
export type LetterDecision = {
  decidedOn: PlainDate;
  deciderName: string;
  reasons: string;
  /** Set where the decision differs from what the team recommended. */
  exceptionalReasons: string | null;
  /** A later decision on the same case took the place of an earlier one. */
  isNewAssessment: boolean;
};

export type LetterChallenge = {
  stage: 'RECONSIDERATION' | 'LOCAL_RESOLUTION';
  outcome: 'STANDS' | 'CHANGED' | 'FULL_ASSESSMENT' | 'NOT_ACCEPTED';
  askedOn: PlainDate;
};

/** Everything a letter is made of. */
export type LetterFacts = {
  kind: LetterKind;
  group: LetterGroup;
  commissioner: { name: string; phone: string | null; email: string | null };
  /** Whom to ask: whose case it is. */
  contactName: string;
  /** Who signs. */
  senderName: string;
  person: { name: string; calledName: string; hasDied: boolean };
  /** The first line is the name; the others are the address, where one is known. */
  addressee: readonly string[];
  /** False where somebody reads it who acts for the person. */
  isToPerson: boolean;
  sentOn: PlainDate;
  /** The last day to ask for the next stage of review; null where no such day is laid down. */
  reviewBy: PlainDate | null;
  reference: string;
  /** Whether the person has the right to a budget for this service, not only a local offer. */
  hasRightToBudget: boolean;
  tool: LetterTool | null;
  decision: LetterDecision | null;
  challenge: LetterChallenge | null;
  /** The decision took longer than the standard of continuing healthcare. */
  isLate: boolean;
};
