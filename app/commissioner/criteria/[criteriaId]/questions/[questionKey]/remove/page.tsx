import { CriteriaQuestions } from '@/components/criteria/criteria-questions';
import { ActionForm } from '@/components/forms/action-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../../../../criteria-hrefs';
import { draftToEdit } from '../../../../draft';
import { submitRemoveQuestion } from './actions';

type Props = { params: Promise<{ criteriaId: string; questionKey: string }> };

const title = 'Remove this question?';

export default async function RemoveCriteriaQuestionPage({ params }: Props) {
  const { criteriaId, questionKey } = await params;
  const actor = await requireActor('commissioner');
  const view = await draftToEdit(actor, criteriaId);
  const question = view.questions.find(({ key }) => key === questionKey);
  if (!question) pageNotFound();
  const back = `${criteriaHref(view.id)}#questions`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitRemoveQuestion}
          initial={await startForm(actor)}
          title={title}
          back={{ href: back, text: 'Back to the draft' }}
          heading={<h1 className="nhsuk-heading-l">{title}</h1>}
          submit="Remove the question"
          isWarning
          aside={<a href={back}>Keep it</a>}
        >
          <input type="hidden" name="criteriaId" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="key" value={question.key} />
          <CriteriaQuestions questions={[question]} />
          <p>Published versions, and the answers already given, are kept.</p>
        </ActionForm>
      </div>
    </div>
  );
}
