import { PlanColumn } from '@/components/plan/plan-column';
import { RiskForm } from '@/components/plan/risk-form';
import { requireActor } from '@/lib/auth/actor';
import { seenOf } from '@/lib/commands/change-part';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { planToChange } from '@/lib/queries/plan-to-change';
import { planHref } from '../../explain';
import { submitRisk } from './actions';

type Props = { params: Promise<{ requestId: string; riskId: string }> };

export default async function RiskPage({ params }: Props) {
  const { requestId, riskId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = await planToChange(actor, requestId);
  const risk = plan.risks.find(({ id }) => id === riskId);
  if (!risk && riskId !== 'new') absent();
  const values = risk && {
    ...risk,
    likelihood: String(risk.likelihood),
    impact: String(risk.impact),
    personsView: risk.personsView ?? '',
  };
  return (
    <PlanColumn back={`${planHref(requestId)}/risks`} backText="Back to risks">
      <RiskForm
        action={submitRisk}
        initial={await startForm(actor, values)}
        requestId={requestId}
        seen={risk ? seenOf(risk) : ''}
        risk={risk}
      />
    </PlanColumn>
  );
}
