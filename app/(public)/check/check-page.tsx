import { BackLink } from '@/components/nhs/back-link';
import { Shell } from '@/components/page/shell';
import { Question } from '@/components/self-check/question';
import { Result } from '@/components/self-check/result';
import {
  nextQuestion,
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
  selfCheckResult,
  withoutLast,
} from '@/lib/case/rules/self-check';
import { addressOfAnswers, answersOfAddress } from '@/lib/case/rules/self-check-address';
import { todayInLondon } from '@/lib/core/clock';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAnswer } from './actions';

/**
 * One step of the public check: the question that is next, one to change, or the result. The address carries
 * the answers, so that Back and reload lose nothing, and nothing is stored.
 */
export function checkPage(address: string, change: unknown) {
  const answers = answersOfAddress(address);
  if (!answers) pageNotFound();
  const changing = SELF_CHECK_QUESTIONS.find((question) => question === change && answers[question]);
  const question = changing ?? nextQuestion(answers);
  const today = todayInLondon();
  const result = question ? null : selfCheckResult(answers, today);
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <Back answers={answers} changing={changing} />
          {question && (
            <Question
              key={`${address} ${question}`}
              action={submitAnswer}
              question={question}
              answers={answers}
              address={address}
            />
          )}
          {result && <Result result={result} answers={answers} today={today} />}
        </div>
      </div>
    </Shell>
  );
}

type BackProps = { answers: SelfCheckAnswers; changing: SelfCheckQuestion | undefined };

/** To the question before; from one that is changed, to the answers. */
function Back({ answers, changing }: BackProps) {
  if (changing) return <BackLink href={`/check/${addressOfAnswers(answers)}`}>Back</BackLink>;
  if (addressOfAnswers(answers) === '') return <BackLink href="/">What a personal health budget is</BackLink>;
  return <BackLink href={`/check/${addressOfAnswers(withoutLast(answers))}`}>Back</BackLink>;
}
