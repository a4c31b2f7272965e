import { SELF_CHECK_QUESTIONS, type SelfCheckAnswers } from '@/lib/case/rules/self-check';

/** The answers so far, as hidden fields of the page. */
export function SoFar({ answers }: { answers: SelfCheckAnswers }) {
  return SELF_CHECK_QUESTIONS.map((question) =>
    answers[question] === undefined ? null : (
      <input key={question} type="hidden" name={question} value={answers[question]} />
    ),
  );
}
