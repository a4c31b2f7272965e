import { planTotal, weeklyTotal } from './cost';
import type { Plan } from './plan';
import { SECTION_KINDS } from './sections';
import type { PlanSnapshot } from './snapshot';

/**
 * Everything a plan says, in one fixed order, and nothing that a plan does not say (no versions, no times): equal contents
 * are equal values. An agreement and a submission hold the digest of exactly this.
 */
export function contentsOf(plan: Plan) {
  const sections = SECTION_KINDS.flatMap((kind) => plan.sections.filter((section) => section.kind === kind));
  const { weeks } = plan.arrangements;
  return {
    sections: sections.map(({ kind, body, authorId, authorRole }) => ({ kind, body, authorId, authorRole })),
    outcomes: plan.outcomes.map((outcome) => ({ ...outcome })),
    lines: plan.lines.map((line) => ({ ...line })),
    risks: plan.risks.map((risk) => ({ ...risk })),
    noRisksIdentified: plan.noRisksIdentified,
    arrangements: { ...plan.arrangements },
    indicativePence: plan.indicative.total,
    weeklyPence: weeklyTotal(plan.lines),
    totalPence: planTotal(plan.lines, weeks),
  };
}

export type PlanContents = ReturnType<typeof contentsOf>;

/** The plan as the rule of completeness reads it. @param hash the digest of its contents: an older agreement does not count */
export function snapshotOf(plan: Plan, hash: string): PlanSnapshot {
  const { arrangements: set } = plan;
  return {
    sections: Object.fromEntries(plan.sections.map(({ kind, body }) => [kind, body])),
    outcomes: plan.outcomes,
    lines: plan.lines,
    risks: plan.risks,
    noRisksIdentified: plan.noRisksIdentified,
    startsOn: set.startsOn,
    weeks: set.weeks,
    hasCoordinator: set.coordinatorId !== null,
    healthMonitorName: set.healthMonitorName ?? '',
    firstReviewOn: set.firstReviewOn,
    firstReviewHow: set.firstReviewHow ?? '',
    noticeDays: set.noticeDays,
    capacityFluctuates: set.capacityFluctuates,
    emergencyContacts: plan.emergencyContacts,
    personHasAgreed: plan.agreements.some((made) => made.side === 'PERSON' && made.planHash === hash),
    indicative: plan.indicative.total,
    overIndicativeReason: set.overIndicativeReason ?? '',
    amount: null,
  };
}
