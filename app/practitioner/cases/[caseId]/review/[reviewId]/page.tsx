import { reviewOutcomeName } from '@/components/case/review-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { Caption } from '@/components/nhs/caption';
import { SummaryList } from '@/components/nhs/summary-list';
import { clockName } from '@/lib/case/rules/clock-names';
import { takeBackReviewForm } from '@/lib/review/queries/review-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitReviewTakenBack } from './actions';

type Props = { params: Promise<{ caseId: string; reviewId: string }> };

/** Takes back the last review of a kind, where it was recorded by mistake. */
export default async function TakeBackReviewPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId, reviewId } = await params;
  const form = await takeBackReviewForm(actor, caseId, reviewId);
  if (!form) pageNotFound();
  const title = 'Take back a review';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitReviewTakenBack}
          initial={await startForm(actor)}
          title={title}
          back={{ href: `/practitioner/cases/${caseId}`, text: 'Back to the case' }}
          heading={
            <>
              <h1 className="nhsuk-heading-l">
                <Caption size="l">{form.person}</Caption>
                {title}
              </h1>
              <SummaryList
                rows={[
                  { term: 'Review', value: clockName(form.kind) },
                  { term: 'Held on', value: form.heldOn },
                  { term: 'Outcome', value: reviewOutcomeName(form.outcome, form.kind) },
                ]}
              />
              <p>It stays on record as a mistake, and the review is due again on the day it was.</p>
            </>
          }
          submit="Take it back"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="reviewId" value={reviewId} />
          <TextareaField name="reason" label="Why was it a mistake?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}
