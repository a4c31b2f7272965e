import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { Prose } from './request-facts';

export type EligibilityFactsProps = {
  outcome: EligibilityOutcome;
  /** Null where the reader may not know why. */
  evidence: string | null;
  reasons: string | null;
  decidedOn: string;
  deciderName: string;
};

/** A decision on eligibility: what, by whom, why. */
export function EligibilityFacts(decision: EligibilityFactsProps) {
  const isEligible = decision.outcome === 'ELIGIBLE';
  return (
    <SummaryList
      rows={[
        {
          term: 'Decision',
          value: <Tag colour={isEligible ? 'green' : 'red'}>{isEligible ? 'Eligible' : 'Not eligible'}</Tag>,
        },
        { term: 'Decided by', value: `${decision.deciderName}, ${decision.decidedOn}` },
        ...whyRows('Reasons', decision.reasons),
        ...whyRows('Evidence', decision.evidence),
      ]}
    />
  );
}

function whyRows(term: string, text: string | null) {
  return text === null ? [] : [{ term, value: <Prose text={text} /> }];
}
