import { PlanColumn } from '@/components/plan/plan-column';
import { RemoveItem } from '@/components/plan/remove-item';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../../errors';
import { submitRemoveOutcome } from './actions';

type Props = { params: Promise<{ caseId: string; outcomeId: string }> };

export default async function RemoveOutcomePage({ params }: Props) {
  const { caseId, outcomeId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const outcome = plan.outcomes.find(({ id }) => id === outcomeId);
  if (!outcome) pageNotFound();
  const back = `${planHref(caseId)}/outcomes`;
  return (
    <PlanColumn back={back} backText="Back to outcomes and services">
      <RemoveItem
        action={submitRemoveOutcome}
        initial={await startForm(actor)}
        caseId={caseId}
        item={{ id: outcome.id, seen: seenDigest(outcome) }}
        title="Remove this outcome?"
        submit="Remove the outcome"
        back={back}
      >
        <p>
          <strong>{outcome.description}</strong>
        </p>
      </RemoveItem>
    </PlanColumn>
  );
}
