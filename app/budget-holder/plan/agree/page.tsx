import { requireMyPlan } from '@/app/budget-holder/plan/require-my-plan';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxesField } from '@/components/forms/fields';
import { PageTitle, titleAbout } from '@/components/page/page-title';
import { MyPlanDocument } from '@/components/plan/my-plan';
import { PlanColumn } from '@/components/plan/plan-column';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitMyAgreement } from './actions';

type Props = { searchParams: Promise<{ for?: string }> };

export default async function AgreePage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { page, plan, isOwn, back } = await requireMyPlan(actor, 'plan:agree', (await searchParams).for);
  const title = 'Agree the plan';
  const mayGo = plan.isOpen && !plan.isUnfinished && !plan.isAgreed;
  const document = <MyPlanDocument page={page} plan={plan} isOwn={isOwn} mayWrite={false} mayAgree={false} />;
  if (!mayGo) {
    return (
      <PlanColumn back={back}>
        <PageTitle title={title} about={isOwn ? null : page.person.calledName} />
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>
          {plan.isAgreed ? 'This version of the plan is agreed.' : 'You cannot agree the plan at the moment.'}
        </p>
        {document}
      </PlanColumn>
    );
  }
  return (
    <PlanColumn back={back}>
      <ActionForm
        action={submitMyAgreement}
        initial={await startForm(actor, {}, { seenHash: plan.hash })}
        title={titleAbout(title, isOwn ? null : page.person.calledName)}
        heading={<h1 className="nhsuk-heading-l">{title}</h1>}
        submit="Agree the plan"
        aside={<a href={back}>Not now</a>}
      >
        <input type="hidden" name="caseId" value={page.caseId} />
        <input type="hidden" name="personId" value={page.personId} />
        <input type="hidden" name="seenHash" value={plan.hash} />
        <p>Read the plan. If something is not right, do not agree yet. Tell the care co-ordinator.</p>
        {document}
        <CheckboxesField
          name="read"
          legend="Do you agree?"
          items={[{ value: 'yes', label: 'I have read this plan and I agree with it' }]}
        />
      </ActionForm>
    </PlanColumn>
  );
}
