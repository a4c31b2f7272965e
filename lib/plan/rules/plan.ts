import type { PlanState } from '@/lib/case/rules/plan-state';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { CostKind } from '@/lib/plan/rules/cost';
import type { SectionKind } from './sections';

export const AGREEMENT_SIDES = ['PERSON', 'COMMISSIONER'] as const;
export type AgreementSide = (typeof AGREEMENT_SIDES)[number];

export const AGREEMENT_WAYS = ['SIGNED_IN', 'ON_PAPER', 'SPOKEN'] as const;
export type AgreementHow = (typeof AGREEMENT_WAYS)[number];

/**
 * The current text of one section, with the user who wrote it and their role. `writtenAt` is an ISO instant.
 */
export type Section = {
  kind: SectionKind;
  body: string;
  version: number;
  authorId: string;
  authorName: string;
  authorRole: string;
  writtenAt: string;
};

export type Outcome = { id: string; description: string; howWeWillKnow: string };

/** `amount` is for each week if WEEKLY, and once if ONE_OFF. */
export type Line = {
  id: string;
  outcomeId: string;
  service: string;
  whyNeeded: string;
  provider: string | null;
  cost: CostKind;
  amount: Pence;
};

/** `likelihood` 1 (rare) to 5 (almost certain), `impact` 1 (slight) to 5 (severe). */
export type Risk = {
  id: string;
  hazard: string;
  whoMightBeHarmed: string;
  likelihood: number;
  impact: number;
  management: string;
  ownerName: string;
  personsView: string | null;
};

export type Arrangements = {
  startsOn: PlainDate | null;
  weeks: number;
  coordinatorId: string | null;
  healthMonitorName: string | null;
  healthMonitorRole: string | null;
  firstReviewOn: PlainDate | null;
  firstReviewHow: string | null;
  noticeDays: number | null;
  capacityFluctuates: boolean | null;
  overIndicativeReason: string | null;
};

export const AGREED_AS = ['PERSON', 'AUTHORITY', 'COMMISSIONER', 'NOT_ASKED'] as const;
/** NOT_ASKED: recorded when a name was enough. */
export type AgreedAs = (typeof AGREED_AS)[number];

export type Agreement = {
  side: AgreementSide;
  planHash: string;
  agreedByName: string;
  agreedAs: AgreedAs;
  /** Of the authority by which they agreed; null otherwise. */
  basis: AuthorityBasis | null;
  how: AgreementHow;
  agreedOn: PlainDate;
  recordedByName: string;
};

/** The amounts that the person was informed of before planning. */
export type IndicativeTotals = {
  total: Pence;
  weekly: Pence;
  weeks: number;
  oneOff: Pence;
  contingency: Pence;
};

/** A whole current plan without removed rows, each list in its own order. */
export type Plan = {
  id: string;
  state: PlanState;
  version: number;
  createdById: string;
  startedOn: PlainDate;
  arrangements: Arrangements;
  coordinatorName: string | null;
  noRisksIdentified: boolean;
  indicative: IndicativeTotals;
  sections: readonly Section[];
  outcomes: readonly Outcome[];
  lines: readonly Line[];
  risks: readonly Risk[];
  agreements: readonly Agreement[];
  emergencyContacts: number;
};
