import { dateValues } from '@/lib/core/form/date-values';
import type { FormState, FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { startForm } from '@/lib/web/forms/drafts';

/**
 * The form’s initial state: decided today, unless the decision was reached elsewhere. Its record says
 * when the care was last reviewed. A draft about another
 * round is not shown.
 */
export function initialState(
  actor: Actor,
  { what, about, reviewedOn, today }: EligibilityToDecide,
): Promise<FormState> {
  if (what.kind === 'record') return startForm(actor);
  if (what.kind === 'correct')
    return startForm(actor, dateValues('reviewedOn', reviewedOn), { decisionId: what.decisionId });
  return startForm(actor, { ...dateValues('decidedOn', today), ...nursingValues(about) }, idsOf(about));
}

function idsOf(about: EligibilityToDecide['about']): Record<string, string> {
  const { assessmentId, rounds } = about?.assessment ?? {};
  const round = rounds?.at(-1);
  if (round) return { recommendationId: round.id };
  return assessmentId ? { assessmentId } : {};
}

/** What the team found about nursing care, where it recommends that the person is not eligible. */
function nursingValues(about: EligibilityToDecide['about']): FormValues {
  const round = about?.assessment?.rounds.at(-1);
  if (!round) return {};
  const { outcome, nursing } = round;
  const rate = { nursing: about?.nursingRate.replace(/[£,]/g, '') ?? '' };
  if (outcome !== 'NOT_ELIGIBLE' || nursing === null || nursing.answer === 'NO_HOME') return rate;
  return nursing.answer === 'NEEDED'
    ? { ...rate, instead: 'NURSING_CARE', ...dateValues('nursingFrom', nursing.from) }
    : { ...rate, instead: 'NONE', nursingRefused: nursing.why };
}
