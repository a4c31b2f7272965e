import { PlanColumn } from '@/components/plan/plan-column';
import { RemoveItem } from '@/components/plan/remove-item';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../../errors';
import { submitRemoveRisk } from './actions';

type Props = { params: Promise<{ caseId: string; riskId: string }> };

export default async function RemoveRiskPage({ params }: Props) {
  const { caseId, riskId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const risk = plan.risks.find(({ id }) => id === riskId);
  if (!risk) pageNotFound();
  const back = `${planHref(caseId)}/risks`;
  return (
    <PlanColumn back={back} backText="Back to risks">
      <RemoveItem
        action={submitRemoveRisk}
        initial={await startForm(actor)}
        caseId={caseId}
        item={{ id: risk.id, seen: seenDigest(risk) }}
        title="Remove this risk?"
        submit="Remove the risk"
        back={back}
      >
        <p>
          <strong>{risk.hazard}</strong>
        </p>
      </RemoveItem>
    </PlanColumn>
  );
}
