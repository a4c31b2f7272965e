import { AssessmentFrame, AssessmentHeading } from '@/components/assessment/assessment-frame';
import { AssessmentInvolvementFields } from '@/components/assessment/assessment-involvement-fields';
import { InvolvementFacts } from '@/components/assessment/document-people';
import { ActionForm } from '@/components/forms/action-form';
import { SeenField } from '@/components/forms/seen-field';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitInvolvement } from './actions';
import { involvementValues } from './values';

type Props = { params: Promise<{ assessmentId: string }> };

const title = 'How the person takes part';

export default async function InvolvementPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  return (
    <AssessmentFrame view={view}>
      <ActionForm
        action={submitInvolvement}
        initial={await startEdit(actor, involvementValues(view))}
        title={title}
        heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
        submit="Save"
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <SeenField name="version" current={String(view.involvementVersion)} heading="Current version">
          {view.involvement && <InvolvementFacts {...view.involvement} />}
        </SeenField>
        <AssessmentInvolvementFields isChild={view.group === 'CYPCC'} />
      </ActionForm>
    </AssessmentFrame>
  );
}
