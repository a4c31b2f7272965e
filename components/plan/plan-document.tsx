import type { WrittenPlan } from '@/lib/plan/queries/plan-view';
import { OWN_SECTIONS, type SectionKind } from '@/lib/plan/rules/sections';
import { AgreementFacts } from './agreement-facts';
import { ArrangementFacts } from './arrangement-facts';
import { OutcomeList } from './outcome-list';
import { RiskList } from './risk-list';
import { SectionList } from './section-list';
import { sectionTitle } from './section-text';

/** The sections that a practitioner writes. The one on capacity only if capacity changes. */
export function staffSections({ capacityFluctuates }: { capacityFluctuates: boolean | null }): SectionKind[] {
  return ['HEALTH_NEEDS', 'CONTINGENCY', ...(capacityFluctuates ? (['CAPACITY'] as const) : [])];
}

/** A whole plan, to read from top to bottom. */
export function PlanDocument({ plan }: { plan: WrittenPlan }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">In the person’s words</h2>
      <SectionList kinds={OWN_SECTIONS} sections={plan.sections} titleOf={sectionTitle} />
      <h2 className="nhsuk-heading-m">Needs and what happens if something goes wrong</h2>
      <SectionList kinds={staffSections(plan.arrangements)} sections={plan.sections} titleOf={sectionTitle} />
      <h2 className="nhsuk-heading-m">Outcomes and services</h2>
      <OutcomeList outcomes={plan.outcomes} lines={plan.lines} />
      <h2 className="nhsuk-heading-m">Risks</h2>
      <RiskList risks={plan.risks} noRisksIdentified={plan.noRisksIdentified} />
      <h2 className="nhsuk-heading-m">Arrangements</h2>
      <ArrangementFacts arrangements={plan.arrangements} coordinatorName={plan.coordinatorName} />
      <h2 className="nhsuk-heading-m">Agreement</h2>
      <AgreementFacts agreements={plan.agreements} hash={plan.hash} />
    </>
  );
}
