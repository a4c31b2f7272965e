import { Button } from '@/components/nhs/button';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import {
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckResult,
} from '@/lib/case/rules/self-check';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { answerText, askedOf } from './question-text';
import { resultText } from './result-text';
import { SoFar } from './so-far';

type Props = { result: SelfCheckResult; answers: SelfCheckAnswers; today: PlainDate };

/** The result with its reason, what to do next and the answers given: a page to print. */
export function Result({ result, answers, today }: Props) {
  const { heading, body, steps, why, law } = resultText(result);
  const given = SELF_CHECK_QUESTIONS.filter((question) => answers[question] !== undefined);
  return (
    <>
      <SoFar answers={answers} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <p>{body}</p>
      {why && <p>{why}</p>}
      <h2 className="nhsuk-heading-m">What to do next</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {law && (
        <Details summary="The law behind this">
          <p className="app-why-source">{law}.</p>
        </Details>
      )}
      <InsetText>
        <p>This is a guide, not a decision. Your local NHS decides and tells you why.</p>
      </InsetText>
      <h2 className="nhsuk-heading-m">Your answers on {formatDay(today)}</h2>
      <SummaryList
        rows={given.map((question) => ({
          term: askedOf(question, answers).legend,
          value: answerText(question, answers),
        }))}
      />
      <p>
        To keep this page, print it or save it as a PDF from your browser. We do not save your answers. They
        are gone when you leave this page.
      </p>
      <div className="app-form-buttons app-no-print">
        <Button name="go" value="back" variant="secondary">
          Change my last answer
        </Button>
        <Button name="go" value="again" variant="secondary">
          Start again
        </Button>
      </div>
    </>
  );
}
