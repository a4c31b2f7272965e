import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { OutcomeList } from '@/components/plan/outcome-list';
import { PlanColumn } from '@/components/plan/plan-column';
import { planDone } from '@/components/plan/plan-done';
import { PlanMoney } from '@/components/plan/plan-money';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../errors';

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> };

export default async function OutcomesPage({ params, searchParams }: Props) {
  const { caseId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const base = planHref(caseId);
  return (
    <PlanColumn back={base}>
      <PageTitle title="Outcomes and services" />
      <DoneBanner sentences={planDone} done={(await searchParams).done} />
      <h1 className="nhsuk-heading-l">Outcomes and services</h1>
      <PlanMoney {...plan} indicative={plan.indicative.total} weeks={plan.arrangements.weeks} />
      <OutcomeList
        outcomes={plan.outcomes}
        lines={plan.lines}
        headingLevel={2}
        {...(plan.isOpen ? { base } : {})}
      />
      {plan.isOpen && (
        <div className="app-form-buttons">
          {plan.outcomes.length > 0 && <ButtonLink href={`${base}/services/new`}>Add a service</ButtonLink>}
          <ButtonLink
            href={`${base}/outcomes/new`}
            {...(plan.outcomes.length > 0 ? { variant: 'secondary' as const } : {})}
          >
            Add an outcome
          </ButtonLink>
        </div>
      )}
    </PlanColumn>
  );
}
