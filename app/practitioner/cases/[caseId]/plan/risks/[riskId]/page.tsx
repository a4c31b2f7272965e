import { PlanColumn } from '@/components/plan/plan-column';
import { RiskForm } from '@/components/plan/risk-form';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit, startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../errors';
import { riskValues } from '../../item-values';
import { submitRisk } from './actions';

type Props = { params: Promise<{ caseId: string; riskId: string }> };

export default async function RiskPage({ params }: Props) {
  const { caseId, riskId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const risk = plan.risks.find(({ id }) => id === riskId);
  if (!risk && riskId !== 'new') pageNotFound();
  return (
    <PlanColumn back={`${planHref(caseId)}/risks`} backText="Back to risks">
      <RiskForm
        action={submitRisk}
        initial={risk ? await startEdit(actor, riskValues(risk)) : await startForm(actor)}
        caseId={caseId}
        seen={risk ? seenDigest(risk) : ''}
        risk={risk}
      />
    </PlanColumn>
  );
}
