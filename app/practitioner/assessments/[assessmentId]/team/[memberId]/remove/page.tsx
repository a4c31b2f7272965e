import { AssessmentFrame, AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { roleOf } from '@/components/assessment/document-people';
import { ActionForm } from '@/components/forms/action-form';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRemoveMember } from './actions';

type Props = { params: Promise<{ assessmentId: string; memberId: string }> };

const title = 'Remove this person from the list?';

export default async function RemoveMemberPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId, memberId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const member = view.members.find(({ id }) => id === memberId);
  if (!member) pageNotFound();
  const back = `${assessmentHref(assessmentId)}/team`;
  return (
    <AssessmentFrame view={view} back={{ href: back, text: 'Back to who takes part' }}>
      <ActionForm
        action={submitRemoveMember}
        initial={await startForm(actor)}
        title={title}
        heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
        submit="Remove them"
        isWarning
        aside={<a href={back}>Keep them</a>}
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="memberId" value={memberId} />
        <p>
          <strong>{member.name}</strong>, {roleOf(member)}
        </p>
        <p>The record will show that they were on the list.</p>
      </ActionForm>
    </AssessmentFrame>
  );
}
