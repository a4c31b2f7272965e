import { RadiosField } from '@/components/forms/fields';
import { Button } from '@/components/nhs/button';
import {
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
} from '@/lib/case/rules/self-check';
import { askedOf } from './question-text';
import { SoFar } from './so-far';

type Props = { question: SelfCheckQuestion; answers: SelfCheckAnswers };

/** One question with its answers and a way back. Keyed on the question, so that no earlier choice stays. */
export function Question({ question, answers }: Props) {
  const { legend, hint, options } = askedOf(question, answers);
  const at = SELF_CHECK_QUESTIONS.indexOf(question);
  return (
    <div key={question}>
      <SoFar answers={answers} />
      <input type="hidden" name="question" value={question} />
      <p className="nhsuk-caption-l">Question {at + 1} of up to 6</p>
      <RadiosField name={question} legend={legend} legendSize="l" isPageHeading hint={hint} items={options} />
      <div className="app-form-buttons">
        <Button name="go" value="on">
          Continue
        </Button>
        {at > 0 && (
          <Button name="go" value="back" variant="secondary">
            Back
          </Button>
        )}
      </div>
    </div>
  );
}
