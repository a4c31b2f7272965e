import { PlanColumn } from '@/components/plan/plan-column';
import { RemovePart } from '@/components/plan/remove-part';
import { requireActor } from '@/lib/auth/actor';
import { seenOf } from '@/lib/commands/change-part';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { planToChange } from '@/lib/queries/plan-to-change';
import { planHref } from '../../../explain';
import { submitRemoveRisk } from './actions';

type Props = { params: Promise<{ requestId: string; riskId: string }> };

export default async function RemoveRiskPage({ params }: Props) {
  const { requestId, riskId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = await planToChange(actor, requestId);
  const risk = plan.risks.find(({ id }) => id === riskId);
  if (!risk) absent();
  const back = `${planHref(requestId)}/risks`;
  return (
    <PlanColumn back={back} backText="Back to risks">
      <RemovePart
        action={submitRemoveRisk}
        initial={await startForm(actor)}
        requestId={requestId}
        part={{ id: risk.id, seen: seenOf(risk) }}
        title="Remove this risk?"
        submit="Remove the risk"
        back={back}
      >
        <p>
          <strong>{risk.hazard}</strong>
        </p>
      </RemovePart>
    </PlanColumn>
  );
}
