import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/page/page-title';
import { PlanColumn } from '@/components/plan/plan-column';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { PlanView } from '@/lib/plan/queries/plan-view';

type Props = {
  page: PlanView;
  back: string;
  action: FormAction;
  initial: FormState;
};

/** The page before there is a plan: the button that starts it, or why it cannot start yet. */
export function StartPlan({ page, back, action, initial }: Props) {
  const heading = <CaseHeading person={page.person} group={page.group} title="Care and support plan" />;
  if (page.caseState !== 'INDICATIVE_SET' || !page.isInformed) {
    return (
      <PlanColumn back={back} backText="Back to the case">
        <PageTitle title="Care and support plan" />
        {heading}
        <p>There is no plan yet. You can start it when you have told the person their indicative budget.</p>
      </PlanColumn>
    );
  }
  if (!page.mayWrite) {
    return (
      <PlanColumn back={back} backText="Back to the case">
        <PageTitle title="Care and support plan" />
        {heading}
        <p>There is no plan yet.</p>
      </PlanColumn>
    );
  }
  return (
    <PlanColumn back={back} backText="Back to the case">
      <ActionForm
        action={action}
        initial={initial}
        title="Care and support plan"
        heading={heading}
        submit="Start the plan"
      >
        <input type="hidden" name="caseId" value={page.caseId} />
        <p>
          The person knows their indicative budget. You write the plan together. They can add their own words
          online, or you can write for them.
        </p>
      </ActionForm>
    </PlanColumn>
  );
}
