import { AssessmentFrame, AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { AssessmentMemberFields } from '@/components/assessment/assessment-member-fields';
import { ActionForm } from '@/components/forms/action-form';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { memberColleagues } from '@/lib/assessment/queries/member-colleagues';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitMember } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

const title = 'Add someone who took part';

export default async function NewMemberPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const colleagues = await memberColleagues(actor, view.personId, view.today);
  const back = { href: `${assessmentHref(assessmentId)}/team`, text: 'Back to who takes part' };
  return (
    <AssessmentFrame view={view} back={back}>
      <ActionForm
        action={submitMember}
        initial={await startForm(actor)}
        title={title}
        heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
        submit="Save"
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <AssessmentMemberFields colleagues={colleagues} />
      </ActionForm>
    </AssessmentFrame>
  );
}
