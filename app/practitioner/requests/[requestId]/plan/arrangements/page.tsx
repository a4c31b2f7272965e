import { ArrangementsForm } from '@/components/plan/arrangements-form';
import { PlanColumn } from '@/components/plan/plan-column';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { startForm } from '@/lib/forms/form-action';
import { planToChange } from '@/lib/queries/plan-to-change';
import { practitionerChoices } from '@/lib/queries/practitioner-choices';
import { planHref } from '../explain';
import { submitArrangements } from './actions';
import { arrangementValues } from './values';

type Props = { params: Promise<{ requestId: string }> };

export default async function ArrangementsPage({ params }: Props) {
  const { requestId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = await planToChange(actor, requestId);
  return (
    <PlanColumn back={planHref(requestId)}>
      <ArrangementsForm
        action={submitArrangements}
        initial={await startForm(actor, arrangementValues(plan.arrangements))}
        requestId={requestId}
        plan={plan}
        practitioners={await practitionerChoices(actor, todayInLondon())}
      />
    </PlanColumn>
  );
}
