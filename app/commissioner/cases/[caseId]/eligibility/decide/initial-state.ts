import { dateValues } from '@/lib/core/form/date-values';
import type { FormState } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { startForm } from '@/lib/web/forms/drafts';

/**
 * The form’s initial state: decided today, unless the decision was reached elsewhere. A draft about another
 * round is not shown.
 */
export function initialState(actor: Actor, { what, about, today }: EligibilityToDecide): Promise<FormState> {
  if (what.kind === 'record') return startForm(actor);
  if (what.kind === 'correct') return startForm(actor, {}, { decisionId: what.decisionId });
  return startForm(actor, dateValues('decidedOn', today), idsOf(about));
}

function idsOf(about: EligibilityToDecide['about']): Record<string, string> {
  const { assessmentId, rounds } = about?.assessment ?? {};
  const round = rounds?.at(-1);
  if (round) return { recommendationId: round.id };
  return assessmentId ? { assessmentId } : {};
}
