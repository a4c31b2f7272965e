import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PlanPast18 } from '@/components/plan/past-18-warning';
import { PlanClosedNote } from '@/components/plan/plan-closed';
import { PlanColumn } from '@/components/plan/plan-column';
import { PlanDocument } from '@/components/plan/plan-document';
import { PlanGaps } from '@/components/plan/plan-gaps';
import { PlanMoney } from '@/components/plan/plan-money';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../errors';
import { submitSend } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function SendPage({ params }: Props) {
  const { caseId } = await params;
  const actor = await requireActor('practitioner');
  const { page, plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const title = 'Check and send the plan';
  const mayGo = plan.isReady && plan.isOpen;
  return (
    <PlanColumn back={planHref(caseId)}>
      <ActionForm
        action={submitSend}
        initial={await startForm(actor)}
        title={title}
        heading={<CaseHeading person={page.person} group={page.group} title={title} />}
        {...(mayGo ? { submit: 'Send the plan for a decision' } : {})}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="seenHash" value={plan.hash} />
        {!plan.isOpen && <PlanClosedNote state={plan.state} />}
        <PlanGaps
          gaps={plan.gaps}
          hrefs={{ plan: planHref(caseId), person: `/practitioner/people/${page.personId}` }}
        />
        <PlanMoney {...plan} indicative={plan.indicative.total} weeks={plan.arrangements.weeks} />
        <PlanPast18 page={page} plan={plan} href={`/practitioner/cases/${caseId}/transition`} />
        <PlanDocument plan={plan} />
        {mayGo && (
          <>
            <h2 className="nhsuk-heading-m">Send the plan</h2>
            <p>A PHB lead decides. No one can change the plan while they decide.</p>
            <TextareaField name="note" label="A note to the PHB lead (optional)" rows={4} limit={2000} />
          </>
        )}
      </ActionForm>
    </PlanColumn>
  );
}
