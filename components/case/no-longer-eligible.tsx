import { WarningCallout } from '@/components/nhs/warning-callout';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';

type Props = {
  state: CaseState;
  decisions: readonly { outcome: EligibilityOutcome }[];
  restsOn: { isEligible: boolean } | null;
};

/** Says why a budget still runs after its person was found not eligible; nothing for any other case. */
export function NoLongerEligible({ state, decisions, restsOn }: Props) {
  const isRunning = state === 'ACTIVE' || state === 'SUSPENDED';
  const isEligible = restsOn ? restsOn.isEligible : decisions.at(-1)?.outcome !== 'NOT_ELIGIBLE';
  if (!isRunning || isEligible) return null;
  return (
    <WarningCallout heading="No longer eligible, and the budget continues" headingLevel={2}>
      <p>
        The budget continues until it is ended. Care must not stop without an assessment and joint working
        with the organisation that takes over.
      </p>
    </WarningCallout>
  );
}
