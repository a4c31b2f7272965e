import 'server-only';
import type { HolderCase } from '@/lib/case/store/holder-case';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { serviceName } from '@/lib/letter/rules/service-text';
import { penceFrom } from '@/lib/platform/db/pence';

export type HolderStory = Pick<
  HolderCase,
  'state' | 'origin' | 'isReferred' | 'right' | 'contactName' | 'contactPhone'
> & {
  askedOn: string;
  /** What the person may get, as it reads after "for". */
  service: string;
  dueOn: string | null;
  isLate: boolean;
  hasBudget: boolean;
  /** Whether the refusal is about eligibility, not about a plan. */
  isNotEligible: boolean;
  /** The indicative budget; null until the person is informed of it. */
  indicative: string | null;
  reasons: string | null;
  conditions: string | null;
};

/**
 * The progress of a case for its holder or representative. Reasons belong to the plan: an authority for money
 * alone does not see them.
 */
export function holderStory(found: HolderCase, seesPlan: boolean, today: PlainDate): HolderStory {
  const { state, origin, isReferred, right, contactName, contactPhone } = found;
  const informed =
    found.informedOn !== null && found.indicative !== null ? formatPence(penceFrom(found.indicative)) : null;
  return {
    state,
    origin,
    isReferred,
    service: serviceName(found.group),
    right,
    contactName,
    contactPhone,
    askedOn: formatDay(found.askedOn),
    dueOn: found.dueOn && formatDay(found.dueOn),
    isLate: found.dueOn !== null && found.dueOn < today,
    hasBudget: found.budgetId !== null,
    isNotEligible: state === 'REFUSED' && found.planReasons === null,
    indicative: informed,
    reasons: seesPlan ? reasonsOf(found) : null,
    conditions: seesPlan ? found.planConditions : null,
  };
}

function reasonsOf({ state, planReasons, eligibilityReasons, closedReason }: HolderCase): string | null {
  if (state === 'DECLINED' || state === 'ENDED') return closedReason;
  if (state === 'REFUSED' || state === 'APPROVED' || state === 'CHANGES_REQUESTED') {
    // A negative screening closes the case without a decision.
    return planReasons ?? eligibilityReasons ?? (state === 'REFUSED' ? closedReason : null);
  }
  return state === 'ELIGIBLE' ? eligibilityReasons : null;
}
