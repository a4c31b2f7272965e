import { ArrangementsForm } from '@/components/plan/arrangements-form';
import { PlanColumn } from '@/components/plan/plan-column';
import { todayInLondon } from '@/lib/core/clock';
import { practitionerChoices } from '@/lib/person/queries/practitioner-choices';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../errors';
import { submitArrangements } from './actions';
import { arrangementValues } from './values';

type Props = { params: Promise<{ caseId: string }> };

export default async function ArrangementsPage({ params }: Props) {
  const { caseId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  return (
    <PlanColumn back={planHref(caseId)}>
      <ArrangementsForm
        action={submitArrangements}
        initial={await startEdit(actor, arrangementValues(plan.arrangements))}
        caseId={caseId}
        plan={plan}
        practitioners={await practitionerChoices(actor, todayInLondon())}
      />
    </PlanColumn>
  );
}
