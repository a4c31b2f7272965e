import { AssessmentInvolvementFields } from '@/components/eligibility/assessment-involvement-fields';
import { AssessmentHeading, AssessmentPage } from '@/components/eligibility/assessment-page';
import { InvolvementFacts } from '@/components/eligibility/document-people';
import { ActionForm } from '@/components/forms/action-form';
import { SeenField } from '@/components/forms/seen-field';
import { requireActor } from '@/lib/auth/actor';
import { startForm } from '@/lib/forms/form-action';
import type { FormValues } from '@/lib/forms/form-state';
import { assessmentToChange, type ToolView } from '@/lib/queries/assessment-to-change';
import { submitInvolvement } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

const title = 'How the person takes part';

export default async function InvolvementPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentToChange(actor, assessmentId);
  return (
    <AssessmentPage view={view}>
      <ActionForm
        action={submitInvolvement}
        initial={await startForm(actor, valuesOf(view))}
        title={title}
        heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
        submit="Save"
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <SeenField name="version" current={String(view.involvementVersion)} heading="What stands now">
          {view.involvement && <InvolvementFacts {...view.involvement} />}
        </SeenField>
        <AssessmentInvolvementFields isChild={view.group === 'CYPCC'} />
      </ActionForm>
    </AssessmentPage>
  );
}

function valuesOf({ involvement }: ToolView): FormValues {
  if (!involvement) return {};
  const { basis, note, representativeName, isSharingAgreed, advocacy, advocacyNote } = involvement;
  return {
    ...{ basis, advocacy, isSharingAgreed: isSharingAgreed ? 'yes' : 'no' },
    ...{ note: note ?? '', representativeName: representativeName ?? '', advocacyNote: advocacyNote ?? '' },
  };
}
