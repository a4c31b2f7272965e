import { CLOCKS } from '@/lib/case/rules/clock-table';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { LetterFacts } from './facts';

type About = Pick<LetterFacts, 'kind' | 'group' | 'challenge'>;

/**
 * The last day to ask for the next stage, which is in time: six months after a decision's letter, and after a letter that
 * says that local resolution left a decision of continuing healthcare as it was. Months keep the day of the month or take
 * the month's last day. Null where no time is laid down: a Checklist or pre-assessment, the Ombudsman, a changed decision.
 *
 * @rule ELI-72 (docs/rules.md)
 */
export function reviewBy({ kind, group, challenge }: About, sentOn: PlainDate): PlainDate | null {
  const isDecision = kind === 'ELIGIBLE' || kind === 'NOT_ELIGIBLE';
  const opensIndependentReview =
    kind === 'CHALLENGE_OUTCOME' &&
    group === 'CHC' &&
    challenge?.stage === 'LOCAL_RESOLUTION' &&
    challenge.outcome !== 'CHANGED';
  return isDecision || opensIndependentReview ? addMonths(sentOn, CLOCKS.ASK_FOR_REVIEW.time.count) : null;
}

/**
 * Whether the time to ask is watched: nobody is reminded of a review of a decision in their favour.
 * @rule ELI-72 (docs/rules.md)
 */
export function isReviewAwaited(kind: LetterFacts['kind'], by: PlainDate | null): boolean {
  return by !== null && kind !== 'ELIGIBLE';
}
