import { ButtonLink } from '@/components/nhs/button';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import {
  otherBudgets,
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckResult,
} from '@/lib/case/rules/self-check';
import { addressOfAnswers } from '@/lib/case/rules/self-check-address';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { answerText, askedOf, CHANGE_NAMES } from './question-text';
import { OTHER_BUDGETS, resultText } from './result-text';

type Props = { result: SelfCheckResult; answers: SelfCheckAnswers; today: PlainDate };

/** The result with its reason, what to do next and the answers given: a page to print. */
export function Result({ result, answers, today }: Props) {
  const { heading, body, steps, why, law } = resultText(result);
  const elsewhere = otherBudgets(answers).map((budget) => OTHER_BUDGETS[budget]);
  return (
    <>
      <PageTitle title={heading} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <p>{body}</p>
      {why && <p>{why}</p>}
      <h2 className="nhsuk-heading-m">What to do next</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {elsewhere.length > 0 && (
        <>
          <p>
            <a href="/check/local-teams">Find your local NHS team</a>
          </p>
          <h2 className="nhsuk-heading-m">Other budgets you can ask about</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {elsewhere.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {law && (
        <Details summary="The law behind this">
          <p className="app-why-source">{law}.</p>
        </Details>
      )}
      <InsetText>
        <p>This is a guide, not a decision. Your local NHS decides and tells you why.</p>
      </InsetText>
      <Given answers={answers} today={today} />
    </>
  );
}

/** What was answered, each with a way to change it. */
function Given({ answers, today }: Omit<Props, 'result'>) {
  const given = SELF_CHECK_QUESTIONS.filter((question) => answers[question] !== undefined);
  const here = `/check/${addressOfAnswers(answers)}`;
  return (
    <>
      <h2 className="nhsuk-heading-m">Your answers on {formatDay(today)}</h2>
      <SummaryList
        rows={given.map((question) => {
          const { legend } = askedOf(question, answers);
          const change = {
            href: `${here}?change=${question}`,
            text: 'Change',
            hiddenText: CHANGE_NAMES[question],
          };
          return { term: legend, value: answerText(question, answers), actions: [change] };
        })}
      />
      <p>
        To keep this page, print it or save it as a PDF from your browser. We do not save your answers. They
        are only in the address of this page, as letters.
      </p>
      <div className="app-form-buttons app-no-print">
        <ButtonLink href="/check" variant="secondary">
          Start again
        </ButtonLink>
      </div>
    </>
  );
}
