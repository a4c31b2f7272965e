import { PlanColumn } from '@/components/plan/plan-column';
import { RemovePart } from '@/components/plan/remove-part';
import { requireActor } from '@/lib/auth/actor';
import { seenOf } from '@/lib/commands/change-part';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { planToChange } from '@/lib/queries/plan-to-change';
import { planHref } from '../../../explain';
import { submitRemoveService } from './actions';

type Props = { params: Promise<{ requestId: string; serviceId: string }> };

export default async function RemoveServicePage({ params }: Props) {
  const { requestId, serviceId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = await planToChange(actor, requestId);
  const service = plan.lines.find(({ id }) => id === serviceId);
  if (!service) absent();
  const back = `${planHref(requestId)}/outcomes`;
  return (
    <PlanColumn back={back} backText="Back to outcomes and services">
      <RemovePart
        action={submitRemoveService}
        initial={await startForm(actor)}
        requestId={requestId}
        part={{ id: service.id, seen: seenOf(service) }}
        title="Remove this service?"
        submit="Remove the service"
        back={back}
      >
        <p>
          <strong>{service.service}</strong>
        </p>
      </RemovePart>
    </PlanColumn>
  );
}
