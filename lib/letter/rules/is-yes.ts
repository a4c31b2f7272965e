import type { LetterFacts } from './facts';

/** Whether the letter says that the person is eligible: a decision, or a review that changed one to that. */
export function isYes({ kind, challenge }: Pick<LetterFacts, 'kind' | 'challenge'>): boolean {
  return kind === 'ELIGIBLE' || (challenge?.outcome === 'CHANGED' && !challenge.isOfPlan);
}
