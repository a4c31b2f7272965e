import { outcomeName } from '@/components/assessment/assessment-text';
import { InsetText } from '@/components/nhs/inset-text';
import { WarningCallout } from '@/components/nhs/warning-callout';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';

/** Facts to know before a new decision: the one in force, and a running budget. */
export function DecideBefore({
  inForce,
  isBudgetRunning,
}: Pick<EligibilityToDecide, 'inForce' | 'isBudgetRunning'>) {
  return (
    <>
      {inForce && (
        <InsetText>
          <p>
            This case was decided before: {outcomeName(inForce.outcome).toLowerCase()}, by{' '}
            {inForce.deciderName} on {inForce.decidedOn}. Your decision will replace it. The earlier one can
            still be viewed.
          </p>
        </InsetText>
      )}
      {isBudgetRunning && (
        <WarningCallout heading="A budget is active" headingLevel={2}>
          <p>
            If you decide that the person is not eligible, the budget continues until it is ended. Care must
            not stop without an assessment and joint working with the organisation that takes over.
          </p>
        </WarningCallout>
      )}
    </>
  );
}
