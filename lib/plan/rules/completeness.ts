import type { GapLevel } from '@/lib/core/gap-level';
import { addMonths } from '@/lib/core/plain-date';
import { planTotal, shortOfFullCost } from './cost';
import type { SectionKind } from './sections';
import type { PlanSnapshot } from './snapshot';

type Check = { level: GapLevel; isMissing: (plan: PlanSnapshot) => boolean };
type RowCheck = { level: GapLevel; missingIn: (plan: PlanSnapshot) => string[] };

/** In the order of the pages of a plan. */
const CHECKS = {
  'what-matters': { level: 'ADVICE', isMissing: (plan) => isBlank(plan, 'WHAT_MATTERS') },
  'how-to-support-me': { level: 'ADVICE', isMissing: (plan) => isBlank(plan, 'HOW_TO_SUPPORT_ME') },
  'good-day': { level: 'ADVICE', isMissing: (plan) => isBlank(plan, 'GOOD_DAY') },
  'health-needs': { level: 'BLOCKING', isMissing: (plan) => isBlank(plan, 'HEALTH_NEEDS') },
  outcomes: { level: 'BLOCKING', isMissing: (plan) => plan.outcomes.length === 0 },
  services: { level: 'BLOCKING', isMissing: (plan) => plan.lines.length === 0 },
  risks: { level: 'BLOCKING', isMissing: (plan) => plan.risks.length === 0 && !plan.noRisksIdentified },
  contingency: { level: 'BLOCKING', isMissing: (plan) => isBlank(plan, 'CONTINGENCY') },
  'capacity-question': { level: 'BLOCKING', isMissing: (plan) => plan.capacityFluctuates === null },
  'capacity-arrangements': {
    level: 'BLOCKING',
    isMissing: (plan) => plan.capacityFluctuates === true && isBlank(plan, 'CAPACITY'),
  },
  coordinator: { level: 'BLOCKING', isMissing: (plan) => !plan.hasCoordinator },
  'health-monitor': { level: 'BLOCKING', isMissing: (plan) => plan.healthMonitorName.trim() === '' },
  'start-date': { level: 'BLOCKING', isMissing: (plan) => plan.startsOn === null },
  'first-review-date': { level: 'BLOCKING', isMissing: (plan) => plan.firstReviewOn === null },
  'first-review-too-early': { level: 'BLOCKING', isMissing: isReviewTooEarly },
  'first-review-too-late': { level: 'BLOCKING', isMissing: isReviewTooLate },
  'first-review-how': { level: 'BLOCKING', isMissing: (plan) => plan.firstReviewHow.trim() === '' },
  'notice-period': {
    level: 'BLOCKING',
    isMissing: (plan) => plan.noticeDays === null || plan.noticeDays < 1,
  },
  'emergency-contact': { level: 'ADVICE', isMissing: (plan) => plan.emergencyContacts < 1 },
  'indicative-budget': { level: 'BLOCKING', isMissing: (plan) => plan.indicative === null },
  'full-cost': { level: 'BLOCKING', isMissing: isShortOfFullCost },
  'over-indicative': {
    level: 'BLOCKING',
    isMissing: (plan) => isOverIndicative(plan) && plan.overIndicativeReason.trim() === '',
  },
  'person-agreement': { level: 'BLOCKING', isMissing: (plan) => !plan.personHasAgreed },
} as const satisfies Record<string, Check>;

const ROW_CHECKS = {
  'outcome-text': {
    level: 'BLOCKING',
    missingIn: (plan) => idsOf(plan.outcomes.filter(({ description }) => description.trim() === '')),
  },
  'outcome-without-service': { level: 'ADVICE', missingIn: outcomesWithoutService },
  'line-outcome': { level: 'BLOCKING', missingIn: linesWithoutOutcome },
  'line-cost': {
    level: 'BLOCKING',
    missingIn: (plan) => idsOf(plan.lines.filter(({ amount }) => amount <= 0)),
  },
  'line-reason': {
    level: 'BLOCKING',
    missingIn: (plan) => idsOf(plan.lines.filter(({ whyNeeded }) => whyNeeded.trim() === '')),
  },
  'risk-management': {
    level: 'BLOCKING',
    missingIn: (plan) => idsOf(plan.risks.filter(({ management }) => management.trim() === '')),
  },
} as const satisfies Record<string, RowCheck>;

export type GapKey = keyof typeof CHECKS | keyof typeof ROW_CHECKS;
export const GAP_KEYS = [...Object.keys(CHECKS), ...Object.keys(ROW_CHECKS)] as GapKey[];

/** `about` is the id of the outcome, line or risk; null for the plan itself. */
export type PlanGap = { key: GapKey; level: GapLevel; about: string | null };

/**
 * What a plan still lacks, in the order of the plan. Keys are stable, so that a screen can name each gap and
 * link to the page that closes it. Empty if the plan is complete.
 * @rule PLN-01 contents, PLN-02 first review, PLN-03 full cost, PLN-04 over the indicative budget
 * (docs/rules.md)
 */
export function planGaps(plan: PlanSnapshot): PlanGap[] {
  const whole = (Object.entries(CHECKS) as [keyof typeof CHECKS, Check][])
    .filter(([, check]) => check.isMissing(plan))
    .map(([key, { level }]) => ({ key, level, about: null }));
  const rows = (Object.entries(ROW_CHECKS) as [keyof typeof ROW_CHECKS, RowCheck][]).flatMap(([key, check]) =>
    check.missingIn(plan).map((about) => ({ key, level: check.level, about })),
  );
  return [...whole, ...rows];
}

/** Whether the plan may be sent to the commissioner and approved. */
export function isComplete(gaps: readonly PlanGap[]): boolean {
  return gaps.every(({ level }) => level !== 'BLOCKING');
}

function isBlank(plan: PlanSnapshot, section: SectionKind): boolean {
  return (plan.sections[section] ?? '').trim() === '';
}

function isReviewTooEarly({ startsOn, firstReviewOn }: PlanSnapshot): boolean {
  return startsOn !== null && firstReviewOn !== null && firstReviewOn < startsOn;
}

/** Exactly three months is still in time. */
function isReviewTooLate({ startsOn, firstReviewOn }: PlanSnapshot): boolean {
  return startsOn !== null && firstReviewOn !== null && firstReviewOn > addMonths(startsOn, 3);
}

function isShortOfFullCost({ amount, lines, weeks }: PlanSnapshot): boolean {
  return amount !== null && shortOfFullCost(amount, planTotal(lines, weeks)) > 0;
}

function isOverIndicative({ indicative, amount, lines, weeks }: PlanSnapshot): boolean {
  return indicative !== null && (amount ?? planTotal(lines, weeks)) > indicative;
}

function linesWithoutOutcome({ lines, outcomes }: PlanSnapshot): string[] {
  const known = new Set(idsOf(outcomes));
  return idsOf(lines.filter(({ outcomeId }) => outcomeId === null || !known.has(outcomeId)));
}

function outcomesWithoutService({ lines, outcomes }: PlanSnapshot): string[] {
  const served = new Set(lines.map(({ outcomeId }) => outcomeId));
  return idsOf(outcomes.filter(({ id }) => !served.has(id)));
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
