import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { SpendingAskedView } from '@/lib/spending/queries/spending-check';
import { StepList } from './step-list';

type Props = {
  asked: SpendingAskedView;
  spendingId: string;
  answer: FormAction;
  initial: FormState;
  reader: 'staff' | 'holder';
  /** Where a holder asks for a decision to be looked at again; left out for staff. */
  askHref?: string;
};

/** What was asked and decided about a spending, and the form to answer. Nothing before its first step. */
export function Asked({ asked, spendingId, answer, initial, reader, askHref }: Props) {
  const { steps, question, status } = asked;
  if (steps.length === 0) return null;
  return (
    <section className="app-section" id="question">
      {question && (
        <>
          <h2 className="nhsuk-heading-m">
            {reader === 'holder' ? 'For you to do: answer our question' : 'The question to the holder'}
          </h2>
          <p>{question.words}</p>
          <p className="app-visually-quiet">{`${question.by} asked this. ${dayText(question)}`}</p>
          <ActionForm action={answer} initial={initial} submit="Send the answer">
            <input type="hidden" name="spendingId" value={spendingId} />
            <input type="hidden" name="seenStep" value={question.seenStep} />
            <TextareaField
              name="words"
              label={reader === 'holder' ? 'Your answer' : 'What the holder says'}
              hint="You can add a receipt on this page too."
              limit={1000}
              rows={4}
            />
          </ActionForm>
        </>
      )}
      <h2 className="nhsuk-heading-m">How we checked this</h2>
      <StepList steps={steps} reader={reader} />
      {status === 'DISALLOWED' && askHref && (
        <p>
          You can ask us to look at this again. <a href={askHref}>Tell us why</a>
        </p>
      )}
    </section>
  );
}

function dayText({ answerBy, isLate }: { answerBy: string; isLate: boolean }): string {
  return isLate ? `It was due by ${answerBy}. You can still answer.` : `Please answer by ${answerBy}.`;
}
