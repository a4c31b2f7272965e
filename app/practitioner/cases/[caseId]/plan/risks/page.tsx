import { ActionForm } from '@/components/forms/action-form';
import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PlanColumn } from '@/components/plan/plan-column';
import { planDone } from '@/components/plan/plan-done';
import { RiskList } from '@/components/plan/risk-list';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../errors';
import { submitNoRisks } from './actions';

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> };

export default async function RisksPage({ params, searchParams }: Props) {
  const { caseId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const base = planHref(caseId);
  const mayMarkNone = plan.isOpen && plan.risks.length === 0 && !plan.noRisksIdentified;
  return (
    <PlanColumn back={base}>
      <DoneBanner sentences={planDone} done={(await searchParams).done} />
      <ActionForm
        action={submitNoRisks}
        initial={await startForm(actor)}
        title="Risks"
        heading={<h1 className="nhsuk-heading-l">Risks</h1>}
        isKept={false}
        {...(mayMarkNone ? { submit: 'Record that no risks were identified' } : {})}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <p>Significant risks, and what you and the person agreed to do about each.</p>
        <RiskList {...plan} headingLevel={2} {...(plan.isOpen ? { base } : {})} />
      </ActionForm>
      {plan.isOpen && (
        <ButtonLink href={`${base}/risks/new`} {...(mayMarkNone ? { variant: 'secondary' as const } : {})}>
          Add a risk
        </ButtonLink>
      )}
    </PlanColumn>
  );
}
