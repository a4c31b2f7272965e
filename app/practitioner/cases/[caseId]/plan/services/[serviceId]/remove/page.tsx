import { PlanColumn } from '@/components/plan/plan-column';
import { RemoveItem } from '@/components/plan/remove-item';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../../errors';
import { submitRemoveService } from './actions';

type Props = { params: Promise<{ caseId: string; serviceId: string }> };

export default async function RemoveServicePage({ params }: Props) {
  const { caseId, serviceId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const service = plan.lines.find(({ id }) => id === serviceId);
  if (!service) pageNotFound();
  const back = `${planHref(caseId)}/outcomes`;
  return (
    <PlanColumn back={back} backText="Back to outcomes and services">
      <RemoveItem
        action={submitRemoveService}
        initial={await startForm(actor)}
        caseId={caseId}
        item={{ id: service.id, seen: seenDigest(service) }}
        title="Remove this service?"
        submit="Remove the service"
        back={back}
      >
        <p>
          <strong>{service.service}</strong>
        </p>
      </RemoveItem>
    </PlanColumn>
  );
}
