import { PlanColumn } from '@/components/plan/plan-column';
import { RemovePart } from '@/components/plan/remove-part';
import { seenOf } from '@/lib/plan/commands/change-part';
import { planToChange } from '@/lib/plan/queries/plan-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
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
      <RemovePart
        action={submitRemoveService}
        initial={await startForm(actor)}
        caseId={caseId}
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
