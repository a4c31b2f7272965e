import 'server-only';
import type { HolderCase } from '@/lib/case/store/holder-case';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { penceFrom } from '@/lib/platform/db/pence';

/**
 * Where a case has got to, for whoever holds or asks for the budget. Reasons are part of the plan's side of the record: who
 * sees only money is not told them.
 */
export function holderStory(found: HolderCase, seesPlan: boolean, today: PlainDate) {
  const { state, origin, right, contactName, contactPhone } = found;
  const told =
    found.informedOn !== null && found.indicative !== null ? formatPence(penceFrom(found.indicative)) : null;
  return {
    ...{ state, origin, right, contactName, contactPhone },
    askedOn: formatDay(found.askedOn),
    dueOn: found.dueOn && formatDay(found.dueOn),
    isLate: found.dueOn !== null && found.dueOn < today,
    hasBudget: found.budgetId !== null,
    /** The no is about eligibility, not about a plan. */
    isNotEligible: state === 'REFUSED' && found.planReasons === null,
    /** Only once the person has been told it. */
    indicative: told,
    reasons: seesPlan ? reasonsOf(found) : null,
    conditions: seesPlan ? found.planConditions : null,
  };
}

function reasonsOf({ state, planReasons, eligibilityReasons, closedReason }: HolderCase): string | null {
  if (state === 'DECLINED' || state === 'ENDED') return closedReason;
  if (state === 'REFUSED' || state === 'APPROVED' || state === 'CHANGES_REQUESTED') {
    // A first check that said no closes the case without a decision.
    return planReasons ?? eligibilityReasons ?? (state === 'REFUSED' ? closedReason : null);
  }
  return state === 'ELIGIBLE' ? eligibilityReasons : null;
}
