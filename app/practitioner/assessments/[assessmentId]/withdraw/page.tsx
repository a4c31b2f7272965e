import { AssessmentHeading, assessmentHref } from '@/components/assessment/assessment-frame';
import { theTool } from '@/components/assessment/assessment-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitWithdraw } from './actions';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function WithdrawAssessmentPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view?.mayWithdraw) pageNotFound();
  const title = `Withdraw ${theTool(view.tool)}?`;
  const back = assessmentHref(assessmentId);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the assessment</BackLink>
        <ActionForm
          action={submitWithdraw}
          initial={await startForm(actor)}
          title={title}
          heading={<AssessmentHeading {...view}>{title}</AssessmentHeading>}
          submit="Withdraw"
          isWarning
          aside={<a href={back}>Keep it</a>}
        >
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <input type="hidden" name="caseId" value={view.caseId} />
          <p>Withdraw it if it is the wrong tool or the wrong person, or is no longer needed.</p>
          <p>What was written stays in the record. The time to a decision keeps running.</p>
          <TextareaField name="reason" label="Why is it withdrawn?" labelSize="s" rows={4} limit={2_000} />
        </ActionForm>
      </div>
    </div>
  );
}
