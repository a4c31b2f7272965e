import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
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
