import { CriteriaMoreRows, CriteriaOptionRows } from '@/components/criteria/criteria-option-rows';
import { CriteriaQuestions } from '@/components/criteria/criteria-questions';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField, TextField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { Fieldset } from '@/components/nhs/fieldset';
import { requireActor } from '@/lib/web/auth/actor';
import { startEdit, startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../../../criteria-hrefs';
import { draftToEdit } from '../../../draft';
import { questionValues } from '../../values';
import { submitQuestion } from './actions';

type Props = { params: Promise<{ criteriaId: string; questionKey: string }> };

export default async function CriteriaQuestionPage({ params }: Props) {
  const { criteriaId, questionKey } = await params;
  const actor = await requireActor('commissioner');
  const view = await draftToEdit(actor, criteriaId);
  const question = view.questions.find(({ key }) => key === questionKey);
  if (!question && questionKey !== 'new') pageNotFound();
  const title = question ? 'Change a question' : 'Add a question';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitQuestion}
          initial={question ? await startEdit(actor, questionValues(question)) : await startForm(actor)}
          title={title}
          back={{ href: `${criteriaHref(view.id)}#questions`, text: 'Back to the draft' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Save the question"
          aside={<CriteriaMoreRows />}
        >
          <input type="hidden" name="criteriaId" value={view.id} />
          <input type="hidden" name="key" value={question?.key ?? ''} />
          <SeenField name="version" current={String(view.version)} heading="What the draft says now">
            <CriteriaQuestions questions={question ? [question] : view.questions} />
          </SeenField>
          <Fields />
        </ActionForm>
      </div>
    </div>
  );
}

function Fields() {
  return (
    <>
      <TextareaField name="question" label="Question" labelSize="s" rows={2} limit={300} />
      <TextareaField
        name="guidance"
        label="Guidance for this question (optional)"
        labelSize="s"
        hint="What to check, and what counts as each answer"
        rows={3}
        limit={1_000}
      />
      <Fieldset legend="Answers to choose from" legendSize="s" role="group">
        <p>
          Each answer gives 0 to 100 points. More points always count in the person’s favour. Clear both boxes
          to leave an answer out. If the meaning of an answer changes, leave it out and write a new one,
          because earlier answers are compared with it.
        </p>
        <CriteriaOptionRows />
      </Fieldset>
      <TextField
        name="leastPoints"
        label="Minimum score for this question (optional)"
        labelSize="s"
        hint="This makes the question a condition. With a lower score the criteria are not met, whatever the total."
        width={5}
        inputMode="numeric"
      />
    </>
  );
}
