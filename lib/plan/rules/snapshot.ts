import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LineCost } from './cost';
import type { SectionKind } from './sections';

/** A current plan without removed rows. An empty text was never written. */
export type PlanSnapshot = {
  sections: Partial<Record<SectionKind, string>>;
  outcomes: readonly { id: string; description: string }[];
  lines: readonly (LineCost & { id: string; outcomeId: string | null; whyNeeded: string })[];
  risks: readonly { id: string; management: string }[];
  noRisksIdentified: boolean;
  startsOn: PlainDate | null;
  /** Whole weeks that the plan runs. */
  weeks: number;
  hasCoordinator: boolean;
  healthMonitorName: string;
  firstReviewOn: PlainDate | null;
  firstReviewHow: string;
  noticeDays: number | null;
  /** Null until the question is answered. */
  capacityFluctuates: boolean | null;
  emergencyContacts: number;
  /** Whether the person or their representative has agreed to exactly these contents. */
  personHasAgreed: boolean;
  /** The amount that the person was informed of; null if none was set. */
  indicative: Pence | null;
  overIndicativeReason: string;
  /** The amount to be agreed, contingency included; null: the cost of the lines. */
  amount: Pence | null;
};
