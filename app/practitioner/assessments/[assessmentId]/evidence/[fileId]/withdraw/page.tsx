import { AssessmentFrame, AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitWithdrawEvidence } from './actions';

type Props = { params: Promise<{ assessmentId: string; fileId: string }> };

const title = 'Withdraw this file?';

export default async function WithdrawEvidencePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId, fileId } = await params;
  const view = (await assessmentToChange(actor, assessmentId)) ?? pageNotFound();
  const file = view.files.find(({ id, withdrawnAt }) => id === fileId && withdrawnAt === null);
  if (!file) pageNotFound();
  const back = `${assessmentHref(assessmentId)}/domains/${file.domain}#files`;
  return (
    <AssessmentFrame view={view} back={{ href: back, text: 'Back to the part' }}>
      <ActionForm
        action={submitWithdrawEvidence}
        initial={await startForm(actor)}
        title={title}
        heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
        submit="Withdraw the file"
        isWarning
        aside={<a href={back}>Keep it</a>}
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="fileId" value={fileId} />
        <p>
          <strong>{file.title}</strong>, added by {file.uploadedByName}, {file.uploadedAt}
        </p>
        <p>
          No one will be able to open it. The record will show that it was added, and why it was withdrawn.
        </p>
        <TextareaField name="reason" label="Why is it withdrawn?" labelSize="s" rows={3} limit={500} />
      </ActionForm>
    </AssessmentFrame>
  );
}
