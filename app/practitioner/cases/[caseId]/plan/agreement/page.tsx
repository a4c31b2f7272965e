import { PageTitle } from '@/components/page/page-title';
import { AgreementForm } from '@/components/plan/agreement-form';
import { PlanColumn } from '@/components/plan/plan-column';
import { PlanGaps } from '@/components/plan/plan-gaps';
import { todayInLondon } from '@/lib/core/clock';
import { agreementForm } from '@/lib/plan/queries/agreement-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../errors';
import { submitAgreement } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function AgreementPage({ params }: Props) {
  const { caseId } = await params;
  const actor = await requireActor('practitioner');
  const { page, plan, agreers } = (await agreementForm(actor, caseId, todayInLondon())) ?? pageNotFound();
  if (plan.isUnfinished) {
    return (
      <PlanColumn back={planHref(caseId)}>
        <PageTitle title="The person’s agreement" />
        <h1 className="nhsuk-heading-l">The person’s agreement</h1>
        <p>The plan is not finished yet. The person can agree it when nothing else is missing.</p>
        <PlanGaps
          gaps={plan.gaps.filter(({ key }) => key !== 'person-agreement')}
          hrefs={{ plan: planHref(caseId), person: `/practitioner/people/${page.personId}` }}
        />
      </PlanColumn>
    );
  }
  return (
    <PlanColumn back={planHref(caseId)}>
      <AgreementForm
        action={submitAgreement}
        initial={await startForm(actor)}
        caseId={caseId}
        plan={plan}
        agreers={agreers}
        authorityHref={`/practitioner/people/${page.personId}/authorities/new`}
      />
    </PlanColumn>
  );
}
