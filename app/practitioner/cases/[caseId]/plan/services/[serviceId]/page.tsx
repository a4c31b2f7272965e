import { redirect } from 'next/navigation';
import { PlanColumn } from '@/components/plan/plan-column';
import { ServiceForm } from '@/components/plan/service-form';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit, startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { planHref } from '../../errors';
import { lineValues } from '../../item-values';
import { submitService } from './actions';

type Props = { params: Promise<{ caseId: string; serviceId: string }> };

export default async function ServicePage({ params }: Props) {
  const { caseId, serviceId } = await params;
  const actor = await requireActor('practitioner');
  const { plan } = (await planToChange(actor, caseId)) ?? pageNotFound();
  const line = plan.lines.find(({ id }) => id === serviceId);
  if (!line && serviceId !== 'new') pageNotFound();
  // A service belongs to an outcome, so an outcome is added first.
  if (plan.outcomes.length === 0) redirect(`${planHref(caseId)}/outcomes/new`);
  return (
    <PlanColumn back={`${planHref(caseId)}/outcomes`} backText="Back to outcomes and services">
      <ServiceForm
        action={submitService}
        initial={line ? await startEdit(actor, lineValues(line)) : await startForm(actor)}
        caseId={caseId}
        seen={line ? seenDigest(line) : ''}
        line={line}
        outcomes={plan.outcomes}
      />
    </PlanColumn>
  );
}
