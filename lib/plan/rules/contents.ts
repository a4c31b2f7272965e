import { planTotal, weeklyTotal } from './cost';
import type { Plan } from './plan';
import { SECTION_KINDS } from './sections';
import type { PlanSnapshot } from './snapshot';

/**
 * The contents of a plan in one fixed order, without versions and times: equal contents are equal values. An
 * agreement and a submission store the digest of exactly these.
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

/**
 * The plan as the rule of completeness reads it.
 * @param hash the digest of its contents, so that an agreement to older contents does not count
 */
export function snapshotOf(plan: Plan, hash: string): PlanSnapshot {
  const { arrangements } = plan;
  return {
    sections: Object.fromEntries(plan.sections.map(({ kind, body }) => [kind, body])),
    outcomes: plan.outcomes,
    lines: plan.lines,
    risks: plan.risks,
    noRisksIdentified: plan.noRisksIdentified,
    startsOn: arrangements.startsOn,
    weeks: arrangements.weeks,
    hasCoordinator: arrangements.coordinatorId !== null,
    healthMonitorName: arrangements.healthMonitorName ?? '',
    firstReviewOn: arrangements.firstReviewOn,
    firstReviewHow: arrangements.firstReviewHow ?? '',
    noticeDays: arrangements.noticeDays,
    capacityFluctuates: arrangements.capacityFluctuates,
    emergencyContacts: plan.emergencyContacts,
    personHasAgreed: plan.agreements.some((made) => made.side === 'PERSON' && made.planHash === hash),
    indicative: plan.indicative.total,
    overIndicativeReason: arrangements.overIndicativeReason ?? '',
    amount: null,
  };
}
