import { CLOCKS } from '@/lib/case/rules/clock-table';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { LetterFacts } from './facts';

type About = Pick<LetterFacts, 'kind' | 'group' | 'challenge'>;

/**
 * The last day to ask for the next stage about continuing healthcare: six months after the letter of a
 * refusal, or after a letter that says that local resolution did not change it. Months keep the day of the
 * month or take the month's last day. Null where no law sets one: a decision in the person's favour, another
 * service, a Checklist or pre-assessment, the Ombudsman, a changed decision.
 * @rule ELI-72 (docs/rules.md)
 */
export function reviewBy({ kind, group, challenge }: About, sentOn: PlainDate): PlainDate | null {
  if (group !== 'CHC') return null;
  const opensIndependentReview =
    kind === 'CHALLENGE_OUTCOME' &&
    challenge?.stage === 'LOCAL_RESOLUTION' &&
    challenge.outcome !== 'CHANGED';
  return kind === 'NOT_ELIGIBLE' || opensIndependentReview
    ? addMonths(sentOn, CLOCKS.ASK_FOR_REVIEW.time.count)
    : null;
}
