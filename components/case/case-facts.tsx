import type { ReviewsView } from '@/lib/case/queries/reviews-view';
import { BudgetInBrief, type StartedBudget } from './budget-in-brief';
import { EligibilityFacts, type EligibilityFactsProps } from './eligibility-facts';
import { IndicativeFacts, type IndicativeFactsProps } from './indicative-facts';
import { type PlanAnswer, PlanAnswers } from './plan-answers';
import { RequestFacts, type RequestFactsProps } from './request-facts';
import { RestsOnFacts, type RestsOnProps } from './rests-on-facts';
import { ReviewFacts } from './review-facts';
import { RightFacts, type RightFactsProps } from './right-facts';
import { type SentPlan, SentPlans } from './sent-plans';

export type CaseFactsProps = RequestFactsProps & {
  right: RightFactsProps;
  decisions: readonly EligibilityFactsProps[];
  restsOn: RestsOnProps | null;
  amounts: readonly IndicativeFactsProps[];
  submissions: readonly SentPlan[];
  planDecisions: readonly PlanAnswer[];
  budget: StartedBudget | null;
  reviews: Pick<ReviewsView, 'past'>;
  caseId: string;
};

/** What is known of each step that was taken, in the order of the path. */
export function CaseFacts(facts: CaseFactsProps) {
  const decision = facts.decisions.at(-1);
  return (
    <>
      <Heading id="request">{facts.asked.origin === 'REFERRAL' ? 'The referral' : 'What was asked'}</Heading>
      <RequestFacts {...facts} />
      <Heading id="right">Entitlement to a budget</Heading>
      <RightFacts {...facts.right} />
      {decision && <Heading id="eligibility">Eligibility decision</Heading>}
      {decision && <EligibilityFacts {...decision} />}
      {facts.restsOn && !decision && <Heading id="eligibility">Eligibility decision</Heading>}
      {facts.restsOn && <RestsOnFacts {...facts.restsOn} isReferral={facts.asked.origin === 'REFERRAL'} />}
      {facts.amounts.length > 0 && <Heading id="indicative">Indicative budget</Heading>}
      <IndicativeFacts amounts={facts.amounts} />
      {facts.submissions.length > 0 && <Heading id="plan-sent">Plan sent for a decision</Heading>}
      <SentPlans plans={facts.submissions} />
      {facts.planDecisions.length > 0 && <Heading id="plan-decision">Decisions on the plan</Heading>}
      <PlanAnswers answers={facts.planDecisions} />
      {facts.budget && <Heading id="budget">Budget</Heading>}
      {facts.budget && <BudgetInBrief {...facts.budget} />}
      {facts.reviews.past.length > 0 && <Heading id="reviews">Reviews held</Heading>}
      <ReviewFacts past={facts.reviews.past} reviewsHref={`/practitioner/cases/${facts.caseId}/review`} />
    </>
  );
}

function Heading({ id, children }: { id: string; children: string }) {
  return (
    <h2 className="nhsuk-heading-m" id={id}>
      {children}
    </h2>
  );
}
