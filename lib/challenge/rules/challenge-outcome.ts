import type { ChallengeEnd, ChallengeStage } from '@/lib/case/rules/challenge-stage';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { DeathRefusal } from '@/lib/person/rules/after-death';

/** The decision or screening under review, and who made it. */
export type Challenged = {
  stage: ChallengeStage;
  askedOn: PlainDate;
  /** Null for a screening. */
  decisionOutcome: EligibilityOutcome | null;
  /** False if a later decision superseded it. */
  isInForce: boolean;
  /** The death after which no plan and no screening is opened again; none for a decision on eligibility. */
  diedOn?: PlainDate | null;
  /** Who decided it, and who completed its tool. */
  madeByIds: readonly (string | null)[];
};

export type Ending = { outcome: ChallengeEnd; decidedOn: PlainDate; deciderId: string };

export type EndingRefusal =
  | { kind: 'own-decision' }
  | { kind: 'outcome-not-open'; open: readonly ChallengeEnd[] }
  | { kind: 'superseded' }
  | DeathRefusal
  | { kind: 'ended-in-future'; today: PlainDate }
  | { kind: 'ended-before-asked'; askedOn: PlainDate };

/**
 * The possible outcomes of a stage. A review never takes eligibility away: it can only change a refusal. Only
 * a screening leads to a full assessment.
 * @rule ELI-64 (docs/rules.md)
 */
export function outcomesOpen({ decisionOutcome }: Pick<Challenged, 'decisionOutcome'>): ChallengeEnd[] {
  if (decisionOutcome === null) return ['STANDS', 'FULL_ASSESSMENT', 'WITHDRAWN', 'NOT_ACCEPTED'];
  if (decisionOutcome === 'ELIGIBLE') return ['STANDS', 'WITHDRAWN', 'NOT_ACCEPTED'];
  return ['STANDS', 'CHANGED', 'WITHDRAWN', 'NOT_ACCEPTED'];
}

/**
 * Whether this lead may end the stage with this outcome on this day. A lead never reviews what they decided
 * or completed themselves. The day is from the day of asking to today, both inclusive. A superseded decision
 * can no longer be changed.
 * @rule ELI-64 how it can end, ELI-65 not one's own (docs/rules.md)
 */
export function checkEnding(
  challenged: Challenged,
  { outcome, decidedOn, deciderId }: Ending,
  today: PlainDate,
): Result<void, EndingRefusal> {
  if (challenged.madeByIds.includes(deciderId)) return fail({ kind: 'own-decision' });
  const open = outcomesOpen(challenged);
  if (!open.includes(outcome)) return fail({ kind: 'outcome-not-open', open });
  const changes = outcome === 'CHANGED' || outcome === 'FULL_ASSESSMENT';
  if (changes && challenged.diedOn) return fail({ kind: 'person-died', diedOn: challenged.diedOn });
  if (changes && !challenged.isInForce) return fail({ kind: 'superseded' });
  if (decidedOn > today) return fail({ kind: 'ended-in-future', today });
  if (decidedOn < challenged.askedOn) {
    return fail({ kind: 'ended-before-asked', askedOn: challenged.askedOn });
  }
  return ok(undefined);
}
