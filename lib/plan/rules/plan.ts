import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SectionKind } from './sections';

export type PlanState = 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'APPROVED' | 'REFUSED' | 'REPLACED';

/** The words of one section as they stand, whose hand wrote them and in which role. `writtenAt` is an ISO instant. */
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

/** `amount` is for each week when WEEKLY, once when ONE_OFF. */
export type Line = {
  id: string;
  outcomeId: string;
  service: string;
  whyNeeded: string;
  provider: string | null;
  cost: 'WEEKLY' | 'ONE_OFF';
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

export type Agreement = {
  side: 'PERSON' | 'COMMISSIONER';
  planHash: string;
  agreedByName: string;
  how: 'SIGNED_IN' | 'ON_PAPER' | 'SPOKEN';
  agreedOn: PlainDate;
  recordedByName: string;
};

/** What the person was told before planning began. */
export type ToldBudget = { total: Pence; weekly: Pence; weeks: number; oneOff: Pence; contingency: Pence };

/** A whole plan as it stands, removed rows left out, each list in its own order. */
export type Plan = {
  id: string;
  state: PlanState;
  version: number;
  createdById: string;
  startedOn: PlainDate;
  arrangements: Arrangements;
  coordinatorName: string | null;
  noRisksIdentified: boolean;
  indicative: ToldBudget;
  sections: readonly Section[];
  outcomes: readonly Outcome[];
  lines: readonly Line[];
  risks: readonly Risk[];
  agreements: readonly Agreement[];
  emergencyContacts: number;
};
