import { PlanAnswers } from '@/components/case/plan-answers';
import { ButtonLink } from '@/components/nhs/button';
import { formatPence } from '@/lib/core/money';
import type { PlanView, WrittenPlan } from '@/lib/plan/queries/plan-view';
import { AgreementFacts } from './agreement-facts';
import { ArrangementFacts } from './arrangement-facts';
import { joinApprovals } from './join-approvals';
import { MyServices } from './my-services';
import { myStateText } from './my-state-text';
import { MyWords } from './my-words';
import { staffSections } from './plan-document';
import { RiskList } from './risk-list';
import { SectionList } from './section-list';
import { mySectionTitle } from './section-text';

type Props = { page: PlanView; plan: WrittenPlan; isOwn: boolean; mayWrite: boolean; mayAgree: boolean };

/**
 * The plan for the person and their representatives: plain words, their own sections first, and what they can
 * do now.
 */
export function MyPlanDocument({ page, plan, isOwn, mayWrite, mayAgree }: Props) {
  const query = `?for=${page.personId}`;
  const waitsForThem = mayAgree && !plan.isUnfinished && !plan.isAgreed;
  return (
    <>
      <p className="nhsuk-body-l">{myStateText(plan.state)}</p>
      {waitsForThem && (
        <ButtonLink href={`/budget-holder/plan/agree${query}`}>Read and agree the plan</ButtonLink>
      )}
      {page.answers.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">What the NHS decided</h2>
          <PlanAnswers answers={joinApprovals(page.answers)} />
        </>
      )}
      <MyWords
        sections={plan.sections}
        about={isOwn ? null : page.person.calledName}
        {...(mayWrite ? { query } : {})}
      />
      <p>
        <a href={`/budget-holder/plan/about-me${query}`}>
          {isOwn ? 'See my words on one page, to print' : 'See these words on one page, to print'}
        </a>
      </p>
      <h2 className="nhsuk-heading-m">What this plan pays for</h2>
      <p>
        The plan costs <strong className="app-number">{formatPence(plan.total)}</strong> for{' '}
        {plan.arrangements.weeks} weeks. Our early estimate was {formatPence(plan.indicative.total)}.
      </p>
      <MyServices outcomes={plan.outcomes} lines={plan.lines} />
      <h2 className="nhsuk-heading-m">What {isOwn ? 'your' : 'the'} care co-ordinator wrote</h2>
      <SectionList
        kinds={staffSections(plan.arrangements)}
        sections={plan.sections}
        titleOf={mySectionTitle}
        isOwn={isOwn}
      />
      <h2 className="nhsuk-heading-m">Keeping safe</h2>
      <RiskList risks={plan.risks} noRisksIdentified={plan.noRisksIdentified} isPlain isOwn={isOwn} />
      <h2 className="nhsuk-heading-m">Who does what, and when</h2>
      <ArrangementFacts
        arrangements={plan.arrangements}
        coordinatorName={plan.coordinatorName}
        reader={isOwn ? 'person' : 'family'}
      />
      <h2 className="nhsuk-heading-m">Who agreed</h2>
      <AgreementFacts agreements={plan.agreements} hash={plan.hash} isPlain />
    </>
  );
}
