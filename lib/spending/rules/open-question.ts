import type { PlainDate } from '@/lib/core/plain-date';
import type { SpendingOnCheck, SpendingStep } from './check-step';

type Step = { step: SpendingStep; answerBy: PlainDate | null };

/** The question that is open after these steps, the oldest first. The newest one counts. */
export function openQuestion(steps: readonly Step[]): SpendingOnCheck['question'] {
  const last = steps.findLast(({ step }) => step !== 'ANSWERED');
  if (last?.step !== 'QUERIED' || last.answerBy === null) return null;
  return { answerBy: last.answerBy, isAnswered: steps.at(-1)?.step === 'ANSWERED' };
}
