import { ArrangementsForm } from '@/components/plan/arrangements-form';
import { PlanPast18 } from '@/components/plan/past-18-warning';
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
  const { page, plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  return (
    <PlanColumn back={planHref(caseId)}>
      <PlanPast18 page={page} plan={plan} href={`/practitioner/cases/${caseId}/transition`} />
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
