import { CaseHeading } from '@/components/case/case-heading';
import { StepNotOpen } from '@/components/case/step-not-open';
import { CriteriaAnswerFields, CriteriaAsNow } from '@/components/criteria/criteria-answer-fields';
import { NoCriteria } from '@/components/criteria/criteria-none';
import { ActionForm } from '@/components/forms/action-form';
import { SeenField } from '@/components/forms/seen-field';
import { todayInLondon } from '@/lib/core/clock';
import { criteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAnswers } from './actions';
import { answerValues } from './values';

type Props = { params: Promise<{ caseId: string }> };

const title = 'Answer the local criteria';

export default async function AnswerCriteriaPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const view = await criteriaToAnswer(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const caseHref = `/practitioner/cases/${caseId}`;
  if (view.isClosed) {
    return (
      <StepNotOpen state={view.state} caseHref={caseHref}>
        You can answer the local criteria only while a case is open.
      </StepNotOpen>
    );
  }
  const heading = <CaseHeading person={view.person} group={view.group} title={title} />;
  if (!view.criteria) return <NoCriteria title={title} heading={heading} caseHref={caseHref} />;
  const { criteria } = view;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitAnswers}
          initial={await startEdit(actor, answerValues(view))}
          title={title}
          back={{ href: `${caseHref}/eligibility`, text: 'Back to eligibility' }}
          heading={heading}
          submit="Save and view the result"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="criteriaId" value={criteria.id} />
          <SeenField name="version" current={String(view.version)} heading="Current answers">
            <CriteriaAsNow {...view} questions={criteria.questions} />
          </SeenField>
          <CriteriaAnswerFields
            criteria={criteria}
            isNewAssessment={view.isDecided}
            isAgain={view.version > 0}
          />
        </ActionForm>
      </div>
    </div>
  );
}
