import { InsetText } from '@/components/nhs/inset-text';
import type { PlanState } from '@/lib/case/rules/plan-state';

const CLOSED_TEXTS: Record<PlanState, string> = {
  DRAFT: 'The case has ended, so the plan cannot be changed.',
  SUBMITTED:
    'The plan is waiting for a decision, so it cannot be changed. If it is returned, you can change it again.',
  CHANGES_REQUESTED: 'The case has ended, so the plan cannot be changed.',
  APPROVED: 'The plan is approved, so it cannot be changed.',
  REFUSED: 'The plan was refused, so it cannot be changed.',
  REPLACED: 'A newer plan has replaced this one.',
};

/** Why a plan cannot be changed, as a sentence. */
export function planClosedText(state: PlanState): string {
  return CLOSED_TEXTS[state];
}

export function PlanClosedNote({ state }: { state: PlanState }) {
  return (
    <InsetText>
      <p>{planClosedText(state)}</p>
    </InsetText>
  );
}
