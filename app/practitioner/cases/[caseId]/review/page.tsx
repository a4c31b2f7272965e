import { dueText } from '@/components/case/due-text';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { ReviewFields } from '@/components/review/review-fields';
import { clockName } from '@/lib/case/rules/clock-names';
import { todayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type ReviewForm, reviewForm } from '@/lib/review/queries/review-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCareReview } from './actions';

type Props = { params: Promise<{ caseId: string }> };

const TITLE = 'Record a review';

/** Records a review that was held; where none is due, says so. */
export default async function ReviewPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const form = await reviewForm(actor, caseId);
  if (!form) pageNotFound();
  const back = { href: `/practitioner/cases/${caseId}`, text: 'Back to the case' };
  const heading = <Heading {...form} />;
  if (form.due.length === 0) {
    return (
      <>
        <PageTitle title={TITLE} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {heading}
        <p>No review is due on this case.</p>
      </>
    );
  }
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitCareReview}
          initial={await startForm(actor)}
          title={TITLE}
          back={back}
          heading={heading}
          submit="Save this review"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <ReviewFields due={form.due} />
        </ActionForm>
      </div>
    </div>
  );
}

const reviewedBy = (lastDay: PlainDate) =>
  `if it was held by ${formatDay(lastDay)}, the last day of the care`;

function Heading({ person, due }: ReviewForm) {
  const today = todayInLondon();
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{person}</Caption>
        {TITLE}
      </h1>
      {due.length > 0 && (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {due.map(({ kind, dueOn, lastDay }) => (
              <li key={kind}>
                {clockName(kind)}, {lastDay === null ? dueText(dueOn, today).text : reviewedBy(lastDay)}
              </li>
            ))}
          </ul>
          <p>
            Ask if needs are met, if the amount is enough and if it is used well. A review never ends
            eligibility: only a new assessment can. If you make a mistake, you can take the review back.
          </p>
          {due.some(({ kind }) => kind === 'NURSING_REVIEW') && (
            <p>
              For NHS-funded nursing care, ask if the person still needs a nurse where they live, and complete
              a Checklist if their needs have changed. Where it is positive, continuing healthcare is
              assessed.
            </p>
          )}
        </>
      )}
    </>
  );
}
