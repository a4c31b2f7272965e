import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LineCost } from './cost';
import type { SectionKind } from './sections';

/** A plan as it stands, removed rows left out. An empty text is one that nobody has written yet. */
export type PlanSnapshot = {
  sections: Partial<Record<SectionKind, string>>;
  outcomes: readonly { id: string; description: string }[];
  lines: readonly (LineCost & { id: string; outcomeId: string | null; whyNeeded: string })[];
  risks: readonly { id: string; management: string }[];
  noRisksIdentified: boolean;
  startsOn: PlainDate | null;
  /** Whole weeks the plan runs. */
  weeks: number;
  hasCoordinator: boolean;
  healthMonitorName: string;
  firstReviewOn: PlainDate | null;
  firstReviewHow: string;
  noticeDays: number | null;
  /** null until somebody has said. */
  capacityFluctuates: boolean | null;
  emergencyContacts: number;
  /** Whether the person, or who may for them, has agreed to exactly these contents. */
  personHasAgreed: boolean;
  /** What the person was told up front; null when nothing was set. */
  indicative: Pence | null;
  overIndicativeReason: string;
  /** The amount to be agreed, contingency included; null when it is simply what the lines cost. */
  amount: Pence | null;
};
