import { AllPartsForm } from '@/components/eligibility/all-parts-form';
import { AssessmentPage, assessmentHref } from '@/components/eligibility/assessment-page';
import { PartHelp } from '@/components/eligibility/part-help';
import { partValues } from '@/components/eligibility/part-values';
import { requireActor } from '@/lib/auth/actor';
import { startForm } from '@/lib/forms/form-action';
import { assessmentToChange } from '@/lib/queries/assessment-to-change';
import { submitParts } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function AllPartsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentToChange(actor, assessmentId);
  return (
    <AssessmentPage view={view} aside={<PartHelp view={view} base={assessmentHref(assessmentId)} />}>
      <AllPartsForm
        action={submitParts}
        initial={await startForm(actor, partValues(view.parts))}
        view={view}
      />
    </AssessmentPage>
  );
}
