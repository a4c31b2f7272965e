import { AllPartsForm } from '@/components/assessment/all-parts-form';
import { AssessmentPage, assessmentHref } from '@/components/assessment/assessment-page';
import { PartHelp } from '@/components/assessment/part-help';
import { partValues } from '@/components/assessment/part-values';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitParts } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function AllPartsPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
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
