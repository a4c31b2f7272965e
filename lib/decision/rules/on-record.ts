import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CareInstead } from '@/lib/eligibility/rules/care-instead';
import { type CareOutcome, eligibleOutcomeOf } from '@/lib/eligibility/rules/care-outcome';
import type { DecidedWhere, EligibilityChange } from '@/lib/eligibility/rules/entry';

type Decided = {
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  instead?: CareInstead | null | undefined;
};

/**
 * What a decision on a case says on the person's record: its outcome, where it was made, and how it
 * supersedes the row in force. The migration of the first rows says the same in SQL.
 * @rule ELI-93 (docs/rules.md)
 */
export function onRecord(
  group: PhbGroup,
  { outcome, basis, instead }: Decided,
): {
  outcome: CareOutcome;
  decidedWhere: DecidedWhere;
  change: EligibilityChange;
} {
  return {
    outcome: outcome === 'ELIGIBLE' ? eligibleAs(group, basis) : (instead?.outcome ?? 'NOT_ELIGIBLE'),
    decidedWhere: basis === 'RECORDED_ELSEWHERE' ? 'OUTSIDE' : 'HERE',
    change: CHANGES[basis],
  };
}

function eligibleAs(group: PhbGroup, basis: DecisionBasis): CareOutcome {
  return group === 'CHC' && basis === 'FAST_TRACK' ? 'CHC_FAST_TRACK' : eligibleOutcomeOf(group);
}

const CHANGES: Record<DecisionBasis, EligibilityChange> = {
  RECORDED_ELSEWHERE: 'CORRECTED',
  RECOMMENDATION: 'DECIDED_AGAIN',
  FAST_TRACK: 'DECIDED_AGAIN',
  LOCAL_CRITERIA: 'DECIDED_AGAIN',
  CHALLENGE: 'REVIEWED',
  REASSESSMENT: 'DECIDED_AGAIN',
};

/**
 * The last day that a row says which supersedes `former`. A correction keeps the end that was recorded on its
 * own, unless it would be before the first day; a new decision has none.
 * @rule ELI-93 (docs/rules.md)
 */
export function endAfter(
  { change, outcome }: { change: EligibilityChange; outcome: CareOutcome },
  former: { endsOn: PlainDate | null } | null,
  startsOn: PlainDate,
): PlainDate | null {
  const end = former?.endsOn ?? null;
  const isKept = change === 'CORRECTED' && outcome !== 'NOT_ELIGIBLE';
  return isKept && end !== null && end >= startsOn ? end : null;
}
